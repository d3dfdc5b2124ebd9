import type { Printer, PrinterState, PrinterStatus, PrintResult } from '@foyer/devices/printer';
import { type Command, emptyHall, type PrintJobId, type QueueEvent, type TicketId } from '@foyer/queue';
import { carryOut, contextAt, counterId, MORNING, OPENING, serviceId } from '@foyer/queue/testing';
import { eventually } from '@foyer/testkit';
import { afterEach, expect, test } from 'vitest';
import { database, save } from '../storage/test/database.ts';
import { newPrintJobId, newTicketId } from './ids.ts';
import { JOB_EXPIRES_MS } from './print-outbox.ts';
import type { Paper } from './printing.ts';
import { type TestHall, testHall } from './test/open-hall.ts';
import { printing } from './test/printing.ts';

/** A printer that does what it is told: each job waits until the test says how it ends. */
function fakePrinter(initial: PrinterState = 'ready') {
  const listeners = new Set<(status: PrinterStatus) => void>();
  let status: PrinterStatus = { state: initial, since: 0 };
  const jobs: { id: string; text: string; sent: boolean; end: (result: PrintResult) => void }[] = [];
  const printer: Printer = {
    get status() {
      return status;
    },
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async print({ id, bytes }, beforeSend) {
      const { promise, resolve } = withEnd();
      const job = { id, text: new TextDecoder().decode(bytes), sent: false, end: resolve };
      jobs.push(job);
      if (refusing) return { state: 'not_sent', trouble: refusing };
      await beforeSend();
      job.sent = true;
      return promise;
    },
    async close() {
      for (const job of jobs) job.end({ state: 'unknown', trouble: 'closed' });
    },
  };
  let refusing: string | null = null;
  return {
    printer,
    jobs,
    become(state: PrinterState) {
      status = { state, since: 1 };
      for (const listener of listeners) listener(status);
    },
    refuse: (trouble: string | null) => (refusing = trouble),
  };
}

function withEnd() {
  let resolve: (result: PrintResult) => void = () => undefined;
  const promise = new Promise<PrintResult>((done) => (resolve = done));
  return { promise, resolve };
}

const compose = ({ ticket, job, waitingBefore, laterServices, eta }: Paper) =>
  new TextEncoder().encode(
    [
      `${ticket.number} ${waitingBefore}`,
      ...laterServices.map(({ id }) => id),
      ...(eta ? [`${eta.lowSeconds}-${eta.highSeconds}`] : []),
      ...(job.copy ? ['COPY'] : []),
    ].join(' '),
  );

const open: TestHall[] = [];
afterEach(async () => {
  for (const { hall } of open.splice(0)) await hall.close();
});

async function printingHall(fake: ReturnType<typeof fakePrinter> | null, options: { dataDir?: string; start?: number } = {}) {
  const one = await testHall({ ...options, printing: fake && printing([fake.printer], compose) });
  open.push(one);
  const jobEvents = (job: PrintJobId) =>
    (one.hall.reads.eventsSince(0, 1000) as QueueEvent[]).flatMap((event) =>
      event.type === 'print_job_changed' && event.printJobId === job ? [`${event.state} ${event.trouble ?? ''}`.trim()] : [],
    );
  const take = async (): Promise<{ ticketId: TicketId; job: PrintJobId }> => {
    const [ticketId, job] = [newTicketId(), newPrintJobId()];
    await one.send({ type: 'issue_ticket', ticketId, serviceId: serviceId('deposit'), printJobId: job });
    return { ticketId, job };
  };
  const until = (job: PrintJobId, ...said: string[]) => eventually(() => expect(jobEvents(job)).toEqual(said));
  return { ...one, take, until, jobEvents };
}

test('a ticket is on the disk, then "sent" is, then the bytes go out, then the proof is noted', async () => {
  const fake = fakePrinter();
  const { take, until, jobEvents, hall } = await printingHall(fake);
  const { ticketId, job } = await take();
  await eventually(() => expect(fake.jobs[0]?.sent).toBe(true));
  expect(jobEvents(job)).toEqual(['sent']);
  expect(fake.jobs[0]).toMatchObject({ id: job, text: 'D001 0' });
  fake.jobs[0]?.end({ state: 'confirmed' });
  await until(job, 'sent', 'confirmed');
  expect(hall.reads.printJob(ticketId)).toMatchObject({ id: job, state: 'confirmed', copy: false });
});

test('the paper has the whole visit, and the wait that the kiosk told', async () => {
  const fake = fakePrinter();
  const { send } = await printingHall(fake);
  const visit = { serviceId: serviceId('deposit'), thenServiceIds: [serviceId('passbook'), serviceId('cards')] };
  const forecast = { lowSeconds: 3780, highSeconds: 4320 };
  await send({ type: 'issue_ticket', ticketId: newTicketId(), printJobId: newPrintJobId(), ...visit, forecast });
  await eventually(() => expect(fake.jobs[0]?.text).toBe('D001 0 passbook cards 3780-4320'));
});

test('one job at a time, in the order of the visitors', async () => {
  const fake = fakePrinter();
  const { take, until } = await printingHall(fake);
  const taken = [await take(), await take(), await take()];
  for (const [index, { job }] of taken.entries()) {
    await eventually(() => expect(fake.jobs[index]?.sent).toBe(true));
    expect(fake.jobs).toHaveLength(index + 1);
    expect(fake.jobs[index]?.id).toBe(job);
    fake.jobs[index]?.end({ state: 'confirmed' });
    await until(job, 'sent', 'confirmed');
  }
});

test('after "unknown" nothing is printed again but at a person’s word, and then as a copy', async () => {
  const fake = fakePrinter();
  const { take, until, send } = await printingHall(fake);
  const { ticketId, job } = await take();
  await eventually(() => expect(fake.jobs[0]?.sent).toBe(true));
  fake.jobs[0]?.end({ state: 'unknown', trouble: 'no_proof' });
  await until(job, 'sent', 'unknown no_proof');
  expect(fake.jobs).toHaveLength(1);
  await send({ type: 'reprint_ticket', ticketId, printJobId: newPrintJobId() });
  await eventually(() => expect(fake.jobs[1]?.text).toBe('D001 0 COPY'));
});

test('while there is no paper every waiting job says so, and is printed when there is', async () => {
  const fake = fakePrinter('paper_end');
  const { take, until, hall } = await printingHall(fake);
  expect(hall.printer.view(null)).toMatchObject({ state: 'paper_end' });
  const [first, second] = [await take(), await take()];
  await until(first.job, 'queued paper_end');
  await until(second.job, 'queued paper_end');
  fake.become('cover_open');
  await until(second.job, 'queued paper_end', 'queued cover_open');
  expect(fake.jobs).toEqual([]);
  fake.become('ready');
  await eventually(() => expect(fake.jobs[0]?.sent).toBe(true));
  fake.jobs[0]?.end({ state: 'confirmed' });
  await until(first.job, 'queued paper_end', 'queued cover_open', 'sent', 'confirmed');
});

test('a driver that could not begin is asked again when the printer changes', async () => {
  const fake = fakePrinter();
  fake.refuse('connection_lost');
  const { take, until } = await printingHall(fake);
  const { job } = await take();
  await until(job, 'queued connection_lost');
  fake.refuse(null);
  fake.become('ready');
  await eventually(() => expect(fake.jobs.at(-1)?.sent).toBe(true));
});

test('a visitor who has waited two minutes for the paper has gone', async () => {
  const fake = fakePrinter('offline');
  const { take, until, clock } = await printingHall(fake);
  const { job } = await take();
  await until(job, 'queued offline');
  clock.advance(JOB_EXPIRES_MS + 1);
  fake.become('ready');
  await until(job, 'queued offline', 'failed expired');
  expect(fake.jobs).toEqual([]);
});

test('a ticket that was withdrawn meanwhile is not printed', async () => {
  const fake = fakePrinter('paper_end');
  const { take, until, send } = await printingHall(fake);
  const { ticketId, job } = await take();
  await until(job, 'queued paper_end');
  await send({ type: 'cancel_ticket', ticketId });
  fake.become('ready');
  await until(job, 'queued paper_end', 'failed ticket_closed');
});

test('a hall without a printer says so at once', async () => {
  const { take, until, hall } = await printingHall(null);
  const { job } = await take();
  await until(job, 'failed no_printer');
  expect(hall.printer.view(null).state).toBe('none');
});

test('a job that was being printed when the hub closes is unknown', async () => {
  const fake = fakePrinter();
  const first = await printingHall(fake);
  const { job } = await first.take();
  await eventually(() => expect(fake.jobs[0]?.sent).toBe(true));
  await first.hall.close();
  const { jobEvents } = await printingHall(null, { dataDir: first.dataDir });
  expect(jobEvents(job)).toEqual(['sent', 'unknown closed']);
});

/** A data folder as a hub leaves it that was killed: the log, and nothing tidied up. */
async function killedHub(now: number): Promise<{ dataDir: string; old: PrintJobId; sent: PrintJobId; young: PrintJobId }> {
  const state = emptyHall();
  const log: QueueEvent[] = [];
  const happen = (command: Command, at: number) => log.push(...carryOut(state, command, contextAt(at, command)).events);
  const take = (at: number) => {
    const printJobId = newPrintJobId();
    happen({ type: 'issue_ticket', ticketId: newTicketId(), serviceId: serviceId('deposit'), printJobId }, at);
    return printJobId;
  };
  for (const command of OPENING) happen(command, now - 200_000);
  const [old, sent, young] = [take(now - JOB_EXPIRES_MS - 1), take(now - 60_000), take(now - 50_000)];
  happen({ type: 'report_print_job', printJobId: sent, state: 'sent', trouble: null }, now - 55_000);
  const { dataDir, handle } = await database();
  save(handle, log);
  handle.close();
  return { dataDir, old, sent, young };
}

test('after a crash: what was sent is unknown, what is old has expired, what is young is printed', async () => {
  const { dataDir, old, sent, young } = await killedHub(MORNING);
  const fake = fakePrinter();
  const { until } = await printingHall(fake, { dataDir, start: MORNING });
  await until(sent, 'sent', 'unknown interrupted');
  await until(old, 'failed expired');
  await eventually(() => expect(fake.jobs.map(({ id }) => id)).toEqual([young]));
});

test('"sent" that cannot be saved keeps the paper in the printer', async () => {
  const fake = fakePrinter('paper_end');
  const { take, until, storage, send, hall } = await printingHall(fake);
  const { job } = await take();
  await until(job, 'queued paper_end');
  await storage.writer.simulate({ maxPages: 1 });
  // Small events fill what is left of the last page, until there is no room for one more.
  const saved = () =>
    send({ type: 'set_counter_status', counterId: counterId('a'), status: 'closed' }).then(() =>
      send({ type: 'set_counter_status', counterId: counterId('a'), status: 'open' }),
    );
  while (await saved().then(Boolean, () => false));
  fake.become('ready');
  await eventually(() => expect(fake.jobs.length).toBeGreaterThan(0));
  expect(hall.alarms()).toEqual(['not_saved']);
  expect(fake.jobs.some(({ sent }) => sent)).toBe(false);
  await storage.writer.simulate({ maxPages: null });
  await eventually(() => expect(fake.jobs.some(({ sent }) => sent)).toBe(true));
});
