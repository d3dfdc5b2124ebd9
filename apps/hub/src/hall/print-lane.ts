import type { PrinterState } from '@foyer/devices/printer';
import type { HallState, PrintJob, PrintJobId, Ticket } from '@foyer/queue';
import { alarmClock } from './alarm-clock.ts';
import type { HallLogger } from './hall.ts';
import type { ReportPrintJob } from './print-outbox.ts';
import type { Composed, Paper, PlacePrinter, Printed, Printing } from './printing.ts';
import { issuedTicket, type Outlook, ticketStatus } from './views/index.ts';

export interface PrintLaneParts {
  readonly place: string | null;
  readonly state: () => HallState;
  readonly outlook: () => Outlook;
  readonly report: ReportPrintJob;
  readonly printing: Printing;
  readonly inHand: ReadonlyMap<PrintJobId, unknown>;
  readonly keep: (job: PrintJob, work: () => Promise<void>) => Promise<void>;
  readonly leaveWhatWasSent: (place: string | null) => Promise<void>;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
}

export interface PrintLane {
  /** Something may be to be done. */
  ring(): void;
  close(): Promise<void>;
}

/** A visitor who has waited longer than this for the paper has gone, with the number in mind or on the phone. */
export const JOB_EXPIRES_MS = 120_000;
const RETRY_MS = 1000;

/** States in which there is no use in sending. */
const BLOCKING: ReadonlySet<PrinterState> = new Set<PrinterState>(['paper_end', 'cover_open', 'cutter', 'error', 'offline', 'silent']);

/** What is printed at one place: one job at a time, in the order of the visitors, on the first printer that can. */
export function printLane(parts: PrintLaneParts): PrintLane {
  const { place, state, outlook, report, printing, inHand, keep, leaveWhatWasSent, clock, logger } = parts;
  const bell = alarmClock();
  let closed = false;

  const queued = (): PrintJob[] =>
    [...state().printJobs.values()].filter(
      (job) => job.state === 'queued' && !inHand.has(job.id) && printing.placeOf(job.deviceId) === place,
    );

  async function run(): Promise<void> {
    while (!closed) {
      const wait = await attempt(step);
      if (wait > 0 && !closed) await bell.sleep(wait);
    }
  }

  /** What cannot be written down now is done again in a moment. */
  async function attempt(work: () => Promise<number>): Promise<number> {
    try {
      return await work();
    } catch (error) {
      logger.warn({ err: error }, 'the print outbox could not go on');
      return RETRY_MS;
    }
  }

  /** One thing that is to be done now. Returns how long to rest after it, in ms. */
  async function step(): Promise<number> {
    await leaveWhatWasSent(place);
    await expire();
    const [job] = queued();
    if (!job) return Infinity;
    const printers = printing.at(place);
    const [first] = printers;
    if (!first) return fail(job, 'no_printer');
    const able = printers.filter(({ press }) => !BLOCKING.has(press.status.state));
    if (able.length === 0) return hold(first.press.status.state);
    const paper = paperOf(state(), job, outlook());
    if (!paper) return fail(job, 'ticket_closed');
    return offer(able, job, paper);
  }

  async function expire(): Promise<void> {
    for (const job of queued()) if (clock.now() - job.queuedAt > JOB_EXPIRES_MS) await report(job, 'failed', 'expired');
  }

  async function fail(job: PrintJob, trouble: string): Promise<number> {
    await report(job, 'failed', trouble);
    return 0;
  }

  /** Every visitor who waits for paper is told why there is none. */
  async function hold(trouble: string): Promise<number> {
    for (const job of queued()) if (job.trouble !== trouble) await report(job, 'queued', trouble);
    return nextExpiry();
  }

  /** To one printer after the other, until one of them has taken it: from the first byte on it is nobody else's. */
  async function offer(printers: readonly PlacePrinter[], job: PrintJob, paper: Paper): Promise<number> {
    let trouble: string | null = null;
    for (const printer of printers) {
      if (closed) return 0;
      let passed: string | null = null;
      await keep(job, async () => {
        passed = await print(printer, job, paper);
      });
      if (passed === null) return 0;
      trouble ??= passed;
    }
    return Math.min(await hold(trouble ?? 'offline'), RETRY_MS);
  }

  /** @returns why it was not printed here, and may be elsewhere; null: it is over */
  async function print(printer: PlacePrinter, job: PrintJob, paper: Paper): Promise<string | null> {
    let composed: Composed;
    try {
      composed = await printer.compose(paper);
    } catch (error) {
      logger.error({ err: error, printJobId: job.id, printer: printer.id }, 'a ticket could not be composed');
      await report(job, 'failed', 'layout');
      return null;
    }
    let sent = false;
    const result = await printer.press
      .print({ id: job.id, ...composed }, async () => {
        await report(job, 'sent', null, { printerId: printer.id });
        sent = true;
      })
      .catch((error: unknown): Printed => {
        logger.warn({ err: error, printJobId: job.id, printer: printer.id }, 'the printer driver failed');
        return { state: sent ? 'unknown' : 'not_sent', trouble: 'driver' };
      });
    if (result.state === 'not_sent' && !sent) return result.trouble;
    await conclude(printer, job, result, composed.heightMm);
    return null;
  }

  async function conclude(printer: PlacePrinter, job: PrintJob, result: Printed, heightMm: number): Promise<void> {
    if (closed && printer.outlivesHub && result.state === 'unknown' && result.trouble === 'closed') return;
    // "Sent" is written down and cannot be taken back, but nothing is on paper.
    if (result.state === 'failed' || result.state === 'not_sent') return report(job, 'failed', result.trouble);
    const writes = printer.paperWrites(result.paperMm ?? Math.round(heightMm));
    if (result.state === 'confirmed') await report(job, 'confirmed', null, { writes });
    else await report(job, 'unknown', result.trouble, { writes });
  }

  const nextExpiry = (): number => Math.max(1, Math.min(...queued().map((job) => job.queuedAt + JOB_EXPIRES_MS + 1 - clock.now())));

  const running = run();
  return {
    ring: bell.ring,
    async close() {
      closed = true;
      bell.ring();
      await running;
    },
  };
}

function paperOf(state: HallState, job: PrintJob, outlook: Outlook): Paper | null {
  const ticket = state.tickets.get(job.ticketId);
  const service = ticket && state.services.get(ticket.serviceId);
  if (!ticket || !service || !state.hall) return null;
  const laterServices = ticket.journey.flatMap((serviceId) => state.services.get(serviceId) ?? []);
  return { job, ticket, service, laterServices, hall: state.hall, ...told(state, job, ticket, outlook) };
}

/** The first paper lies beside the kiosk and says what that says; a copy is taken later and says what the phone says by then. */
function told(state: HallState, job: PrintJob, ticket: Ticket, outlook: Outlook): Pick<Paper, 'waitingBefore' | 'dueAt' | 'eta'> {
  const { position, appointment, eta } = job.copy ? ticketStatus(state, ticket, job, outlook) : issuedTicket(state, ticket, job, outlook);
  return { waitingBefore: (position ?? 1) - 1, dueAt: appointment?.dueAt ?? null, eta };
}
