import type { CommandOf, Context } from '../../commands.ts';
import type { PrintJobId } from '../../ids.ts';
import { Expectation } from './expectation.ts';
import type { SlowHall } from './slow-hall.ts';

export function onAnnounce({ announcements }: SlowHall, { announcement }: CommandOf<'announce'>, { now: at }: Context): Expectation {
  const { id, text, until } = announcement;
  const isTaken = announcements.some((one) => one.id === id);
  const expected = new Expectation().refuseIf(isTaken, 'ID_TAKEN').refuseIf(!text.en || (until !== null && until <= at), 'SETTING_INVALID');
  return expected.follows({ type: 'announcement_made', announcement: { ...announcement, at } });
}

export function onWithdraw({ announcements }: SlowHall, { announcementId }: CommandOf<'withdraw_announcement'>): Expectation {
  const isThere = announcements.some((one) => one.id === announcementId);
  return new Expectation().refuseIf(!isThere, 'ANNOUNCEMENT_UNKNOWN').follows({ type: 'announcement_withdrawn', announcementId });
}

export function onReprint(hall: SlowHall, { ticketId, printJobId }: CommandOf<'reprint_ticket'>): Expectation {
  const expected = new Expectation().refuseIf(!hall.ticket(ticketId), 'TICKET_UNKNOWN');
  const isBusy = hall.printJobs.some((one) => one.ticketId === ticketId || one.id === printJobId);
  return expected.refuseIf(isBusy, 'PRINT_JOB_STATE').follows({ type: 'print_job_queued', printJobId, ticketId, copy: true });
}

/** Of a job that is asked for together with a ticket. */
export function refuseJob({ printJobs }: SlowHall, expected: Expectation, printJobId: PrintJobId | undefined): void {
  expected.refuseIf(
    printJobs.some((one) => one.id === printJobId),
    'PRINT_JOB_STATE',
  );
}

const STEPS = ['queued sent', 'queued failed', 'sent confirmed', 'sent unknown', 'sent failed'];

export function onReport({ printJobs }: SlowHall, { printJobId, state, trouble }: CommandOf<'report_print_job'>): Expectation {
  const job = printJobs.find((one) => one.id === printJobId);
  if (!job) return new Expectation().refuseIf(true, 'PRINT_JOB_UNKNOWN');
  const isNews = job.state === 'queued' && state === 'queued' && trouble !== job.trouble;
  const expected = new Expectation().refuseIf(!isNews && !STEPS.includes(`${job.state} ${state}`), 'PRINT_JOB_STATE');
  return expected.follows({ type: 'print_job_changed', printJobId, ticketId: job.ticketId, state, trouble });
}
