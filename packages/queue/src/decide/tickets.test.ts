import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { HallState } from '../state.ts';
import {
  cancel,
  contextAt,
  hallAfter,
  issue,
  MORNING,
  printJobId,
  report,
  reprint,
  serviceId,
  TWO_COUNTERS,
  ticketId,
} from '../test/index.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command) => {
  const decision = decide(state, command, contextAt(MORNING));
  return decision.ok ? decision.events : decision.rejection;
};

describe('a ticket', () => {
  test('is issued to the ordinary class in the hall’s own language', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), issue(1, 'deposit'))).toEqual([
      {
        type: 'ticket_issued',
        ticketId: ticketId(1),
        number: 'D001',
        serial: 1,
        serviceId: serviceId('deposit'),
        priority: 'ordinary',
        locale: 'en',
        customer: null,
        journey: [],
        appointment: null,
        forecast: null,
      },
    ]);
  });

  test('is issued as asked, and printed', () => {
    const command = issue(1, 'deposit', {
      priority: 'paid',
      locale: 'ar',
      customer: { name: 'Nour', phone: undefined },
      printJobId: printJobId(7),
      journey: ['withdrawal'],
      forecast: { lowSeconds: 60, highSeconds: 240 },
    });
    const events = eventsOf(hallAfter(...TWO_COUNTERS), command);
    expect(events).toStrictEqual([
      {
        type: 'ticket_issued',
        ticketId: ticketId(1),
        number: 'D001',
        serial: 1,
        serviceId: serviceId('deposit'),
        priority: 'paid',
        locale: 'ar',
        customer: { name: 'Nour' },
        journey: [serviceId('withdrawal')],
        appointment: null,
        forecast: { lowSeconds: 60, highSeconds: 240 },
      },
      { type: 'print_job_queued', printJobId: printJobId(7), ticketId: ticketId(1), copy: false },
    ]);
  });

  test.each([[undefined], [{}], [{ name: undefined }]])('of a visitor who told nothing (%j) has no customer', (customer) => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), issue(1, 'deposit', { customer }))).toMatchObject([{ customer: null }]);
  });

  test('that waits is cancelled', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS, issue(1, 'deposit')), cancel(1))).toEqual([
      { type: 'ticket_cancelled', ticketId: ticketId(1) },
    ]);
  });
});

describe('a print job', () => {
  const queued = [...TWO_COUNTERS, issue(1, 'deposit', { printJobId: printJobId(1) })];
  const sent = [...queued, report(1, 'sent')];
  const change = (state: string, trouble: string | null = null) => [
    { type: 'print_job_changed', printJobId: printJobId(1), ticketId: ticketId(1), state, trouble },
  ];

  test.each([
    ['waits for paper', queued, report(1, 'queued', 'paper_end'), change('queued', 'paper_end')],
    [
      'waits for another reason',
      [...queued, report(1, 'queued', 'paper_end')],
      report(1, 'queued', 'offline'),
      change('queued', 'offline'),
    ],
    ['waits and all is well again', [...queued, report(1, 'queued', 'paper_end')], report(1, 'queued'), change('queued')],
    ['is sent', queued, report(1, 'sent'), change('sent')],
    ['is too old to be sent', queued, report(1, 'failed', 'expired'), change('failed', 'expired')],
    ['is confirmed', sent, report(1, 'confirmed'), change('confirmed')],
    ['may have come out', sent, report(1, 'unknown', 'silent'), change('unknown', 'silent')],
    ['has failed', sent, report(1, 'failed', 'cutter'), change('failed', 'cutter')],
  ] as [string, Command[], Command, object[]][])('%s', (_, given, command, events) => {
    expect(eventsOf(hallAfter(...given), command)).toEqual(events);
  });

  test('of a copy is a new one, marked', () => {
    const copy = [{ type: 'print_job_queued', printJobId: printJobId(2), ticketId: ticketId(1), copy: true }];
    expect(eventsOf(hallAfter(...sent, report(1, 'unknown')), reprint(1, 2))).toEqual(copy);
    expect(eventsOf(hallAfter(...TWO_COUNTERS, issue(1, 'deposit')), reprint(1, 2))).toEqual(copy);
  });

  test('goes on when its ticket is gone', () => {
    expect(eventsOf(hallAfter(...sent, cancel(1)), report(1, 'confirmed'))).toEqual(change('confirmed'));
  });
});
