import type { PrinterView } from '@foyer/contract';
import type { PrinterState, PrintResult } from '@foyer/devices/printer';
import type { Command, HallState, PrintJob, PrintJobState, Ticket } from '@foyer/queue';
import { alarmClock } from './alarm-clock.ts';
import type { CommandRequest, Hall, HallLogger } from './hall.ts';
import type { Paper, Printing } from './printing.ts';
import { issuedTicket, moment, type Outlook, ticketStatus } from './views/index.ts';

export interface PrintOutboxParts {
  readonly state: () => HallState;
  readonly outlook: () => Outlook;
  readonly execute: (command: Command, request: CommandRequest) => Promise<unknown>;
  readonly onCommit: Hall['onCommit'];
  readonly printing: Printing | null;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
}

/** A visitor who has waited longer than this for the paper has gone, with the number in mind or on the phone. */
export const JOB_EXPIRES_MS = 120_000;
const RETRY_MS = 1000;

/** States in which there is no use in sending. */
const BLOCKING: ReadonlySet<PrinterState> = new Set<PrinterState>(['paper_end', 'cover_open', 'cutter', 'error', 'offline', 'silent']);

/**
 * Prints what the log says is to be printed, one job at a time, and says in the log how it went: "sent" before the first
 * byte goes out, so that after a crash nothing is printed twice without a person's word.
 */
export function printOutbox({ state, outlook, execute, onCommit, printing, clock, logger }: PrintOutboxParts) {
  const openedAt = clock.now();
  const bell = alarmClock();
  let closed = false;

  const report = async (job: PrintJob, next: PrintJobState, trouble: string | null): Promise<void> => {
    const command: Command = { type: 'report_print_job', printJobId: job.id, state: next, trouble };
    await execute(command, { actor: { kind: 'printer', id: 'kiosk' }, render: () => ({ status: 204, body: null }) });
  };
  const queued = (): PrintJob[] => [...state().printJobs.values()].filter((job) => job.state === 'queued');

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
    await leaveWhatWasSent();
    await expire();
    const [job] = queued();
    if (!job) return Infinity;
    if (!printing) return fail(job, 'no_printer');
    const { state: printerState } = printing.printer.status;
    if (BLOCKING.has(printerState)) return hold(printerState);
    const paper = paperOf(state(), job, outlook());
    if (!paper) return fail(job, 'ticket_closed');
    return print(printing, job, paper);
  }

  /** Nothing is being printed now, so their proof was lost: in a restart, or because it could not be written down. */
  async function leaveWhatWasSent(): Promise<void> {
    for (const job of state().printJobs.values()) if (job.state === 'sent') await report(job, 'unknown', 'interrupted');
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

  async function print({ printer, compose }: Printing, job: PrintJob, paper: Paper): Promise<number> {
    let bytes: Uint8Array;
    try {
      bytes = await compose(paper);
    } catch (error) {
      logger.error({ err: error, printJobId: job.id }, 'a ticket could not be composed');
      return fail(job, 'layout');
    }
    let sent = false;
    const result = await printer
      .print({ id: job.id, bytes }, async () => {
        await report(job, 'sent', null);
        sent = true;
      })
      .catch((error: unknown): PrintResult => {
        logger.warn({ err: error, printJobId: job.id }, 'the printer driver failed');
        return { state: sent ? 'unknown' : 'not_sent', trouble: 'driver' };
      });
    return conclude(job, sent, result);
  }

  async function conclude(job: PrintJob, sent: boolean, result: PrintResult): Promise<number> {
    if (result.state === 'confirmed') await report(job, 'confirmed', null);
    else if (result.state !== 'not_sent') await report(job, result.state, result.trouble);
    // "Sent" is written down and cannot be taken back, but the driver knows that nothing went out.
    else if (sent) await report(job, 'failed', result.trouble);
    else return hold(result.trouble).then((rest) => Math.min(rest, RETRY_MS));
    return 0;
  }

  const nextExpiry = (): number => Math.max(1, Math.min(...queued().map((job) => job.queuedAt + JOB_EXPIRES_MS + 1 - clock.now())));

  const stopListening = [
    onCommit('phones', ({ events }) => {
      if (events.some((event) => event.type === 'print_job_queued')) bell.ring();
    }),
    printing?.printer.onStatus(bell.ring),
  ];
  const running = run();

  return {
    view: (): PrinterView => {
      const { state: now, since } = printing?.printer.status ?? ({ state: 'none', since: openedAt } as const);
      return { state: now, since: moment(since) };
    },
    onChange: (listener: (view: PrinterView) => void): (() => void) =>
      printing?.printer.onStatus(({ state: now, since }) => listener({ state: now, since: moment(since) })) ?? (() => undefined),
    async close(): Promise<void> {
      closed = true;
      for (const stop of stopListening) stop?.();
      await printing?.printer.close();
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
