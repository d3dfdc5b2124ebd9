import type { Command, HallState, PrintJob, PrintJobId, PrintJobState } from '@foyer/queue';
import type { SideWrite } from '../storage/index.ts';
import type { CommandRequest, Hall, HallLogger } from './hall.ts';
import { type PrintLane, printLane } from './print-lane.ts';
import type { Printed, Printing } from './printing.ts';
import type { Outlook } from './views/index.ts';

export { JOB_EXPIRES_MS } from './print-lane.ts';

export interface PrintOutboxParts {
  readonly state: () => HallState;
  readonly outlook: () => Outlook;
  readonly execute: (command: Command, request: CommandRequest) => Promise<unknown>;
  readonly onCommit: Hall['onCommit'];
  readonly printing: Printing;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
}

/** Of the printer that a job was given to, and what is written with the news. */
export interface OfPrinter {
  readonly printerId?: string | undefined;
  readonly writes?: readonly SideWrite[] | undefined;
}
export type ReportPrintJob = (job: PrintJob, next: PrintJobState, trouble: string | null, of?: OfPrinter) => Promise<void>;

export interface PrintOutbox {
  /** Once nobody works on the job any more, and what became of it is on the disk. */
  whenOver(id: PrintJobId): Promise<void>;
  /** @param closePrinters ends what is being printed */
  close(closePrinters: () => Promise<void>): Promise<void>;
}

/** Leaves everything as it is: there is no hub that could print. */
export const idleOutbox = (_: PrintOutboxParts): PrintOutbox => ({
  whenOver: () => Promise.resolve(),
  close: (closePrinters) => closePrinters(),
});

const KIOSK = 'kiosk';

/**
 * Prints what the log says is to be printed, place by place, one job at a time at each, and says in the log how it went: "sent" before
 * the first byte goes out, so that after a crash nothing is printed twice without a person's word.
 */
export function printOutbox({ state, outlook, execute, onCommit, printing, clock, logger }: PrintOutboxParts): PrintOutbox {
  const lanes = new Map<string | null, PrintLane>();
  /** Which a lane works on: a device that gets printers of its own gets a lane while another one may be printing for it. */
  const inHand = new Map<PrintJobId, Promise<void>>();
  let closed = false;

  const report: ReportPrintJob = async (job, next, trouble, { printerId, writes } = {}) => {
    const command: Command = {
      type: 'report_print_job',
      printJobId: job.id,
      state: next,
      trouble,
      ...(printerId !== undefined && { printerId }),
    };
    const actor = { kind: 'printer', id: printerId ?? job.printerId ?? KIOSK } as const;
    await execute(command, { actor, writes, render: () => ({ status: 204, body: null }) });
  };

  /** One job, by nobody else until it is over. */
  function keep(job: PrintJob, work: () => Promise<void>): Promise<void> {
    const working = work().finally(() => inHand.delete(job.id));
    inHand.set(job.id, working);
    return working;
  }

  /**
   * Nobody here works on these, so their proof was lost: in a restart, or because it could not be written down. Of a printer at a
   * station the station may know.
   */
  async function leaveWhatWasSent(place: string | null): Promise<void> {
    for (const job of state().printJobs.values()) {
      if (job.state !== 'sent' || inHand.has(job.id) || printing.placeOf(job.deviceId) !== place) continue;
      const recovering = printing.recover(job);
      if (!recovering) await report(job, 'unknown', 'interrupted');
      else
        keep(job, async () => recovered(job, await recovering)).then(ring, (err: unknown) =>
          logger.warn({ err }, 'a result was not saved'),
        );
    }
  }

  async function recovered(job: PrintJob, result: Printed): Promise<void> {
    const { writes } = paperUsed(job, result);
    if (result.state === 'confirmed') await report(job, 'confirmed', null, { writes });
    else await report(job, result.state === 'not_sent' ? 'failed' : result.state, result.trouble, { writes });
  }

  function paperUsed(job: PrintJob, { paperMm = 0 }: Printed): OfPrinter {
    const printer = printing.at(printing.placeOf(job.deviceId)).find(({ id }) => id === job.printerId);
    return { writes: printer?.paperWrites(paperMm) };
  }

  function ring(): void {
    if (closed) return;
    for (const job of state().printJobs.values()) laneOf(printing.placeOf(job.deviceId));
    for (const lane of lanes.values()) lane.ring();
  }

  function laneOf(place: string | null): PrintLane {
    const lane = lanes.get(place) ?? printLane({ place, state, outlook, report, printing, inHand, keep, leaveWhatWasSent, clock, logger });
    lanes.set(place, lane);
    return lane;
  }

  const stopListening = [
    onCommit('phones', ({ events }) => {
      if (events.some((event) => event.type === 'print_job_queued')) ring();
    }),
    printing.onChange(ring),
  ];
  laneOf(null);
  ring();

  return {
    whenOver: (id: PrintJobId): Promise<void> => (inHand.get(id) ?? Promise.resolve()).catch(() => undefined),
    async close(closePrinters) {
      closed = true;
      for (const stop of stopListening) stop();
      const lanesClosed = [...lanes.values()].map((lane) => lane.close());
      await closePrinters();
      await Promise.all([...lanesClosed, ...[...inHand.values()].map((working) => working.catch(() => undefined))]);
    },
  };
}
