import type { Printer, PrintResult } from '@foyer/devices/printer';
import type { PrintJobId, QueueEvent } from '@foyer/queue';
import { serviceId } from '@foyer/queue/testing';
import { eventually } from '@foyer/testkit';
import { afterEach, expect, test } from 'vitest';
import { newPrintJobId, newTicketId } from './ids.ts';
import { type TestHall, testHall } from './test/open-hall.ts';
import { printing } from './test/printing.ts';

type Attempt = (beforeSend: () => Promise<void>) => Promise<PrintResult>;

/** A printer that is well, and does with each job what the test says. */
function scripted(...attempts: Attempt[]) {
  const jobs: string[] = [];
  const printer: Printer = {
    status: { state: 'ready', since: 0 },
    onStatus: () => () => undefined,
    print({ id }, beforeSend) {
      jobs.push(id);
      return (attempts.shift() ?? prints)(beforeSend);
    },
    close: async () => undefined,
  };
  return { printer, jobs };
}
const prints: Attempt = async (beforeSend) => {
  await beforeSend();
  return { state: 'confirmed' };
};
const refuses: Attempt = async () => ({ state: 'not_sent', trouble: 'paper_end' });

const open: TestHall[] = [];
afterEach(async () => {
  for (const { hall } of open.splice(0)) await hall.close();
});

async function hallWith(...printers: Printer[]) {
  const one = await testHall({ printing: printing(printers) });
  open.push(one);
  const take = async (): Promise<PrintJobId> => {
    const printJobId = newPrintJobId();
    await one.send({ type: 'issue_ticket', ticketId: newTicketId(), serviceId: serviceId('deposit'), printJobId });
    return printJobId;
  };
  const story = (job: PrintJobId) =>
    (one.hall.reads.eventsSince(0, 1000) as QueueEvent[]).flatMap((event) =>
      event.type === 'print_job_changed' && event.printJobId === job ? [[event.state, event.trouble, event.printerId]] : [],
    );
  return { ...one, take, until: (job: PrintJobId, ...said: unknown[]) => eventually(() => expect(story(job)).toEqual(said)) };
}

test('what the first one cannot begin, the second one prints', async () => {
  const [first, second] = [scripted(refuses), scripted()];
  const { take, until, hall } = await hallWith(first.printer, second.printer);
  const job = await take();
  await until(job, ['sent', null, 'fixed-1'], ['confirmed', null, undefined]);
  expect([first.jobs, second.jobs]).toEqual([[job], [job]]);
  expect(hall.printers.book.all().map(({ usedMm }) => usedMm)).toEqual([0, 100]);
});

test('what none can begin waits with the trouble of the first, and is tried again', async () => {
  const [first, second] = [scripted(refuses), scripted(refuses)];
  const { take, until } = await hallWith(first.printer, second.printer);
  const job = await take();
  await until(job, ['queued', 'paper_end', undefined], ['sent', null, 'fixed-0'], ['confirmed', null, undefined]);
  expect([first.jobs, second.jobs]).toEqual([[job, job], [job]]);
});

test.each([
  ['without proof', { state: 'unknown', trouble: 'no_proof' }, ['unknown', 'no_proof', undefined]],
  ['and is known to have failed', { state: 'failed', trouble: 'cutter' }, ['failed', 'cutter', undefined]],
  ['but nothing had gone out', { state: 'not_sent', trouble: 'connection_lost' }, ['failed', 'connection_lost', undefined]],
] as const)('what one has begun goes to no other: it ends %s', async (_, result, ends) => {
  const begins: Attempt = async (beforeSend) => {
    await beforeSend();
    return result;
  };
  const [first, second] = [scripted(begins), scripted()];
  const { take, until } = await hallWith(first.printer, second.printer);
  const job = await take();
  await until(job, ['sent', null, 'fixed-0'], ends);
  const next = await take();
  await until(next, ['sent', null, 'fixed-0'], ['confirmed', null, undefined]);
  expect([first.jobs, second.jobs]).toEqual([[job, next], []]);
});

test('a printer that is taken out while it prints ends what it has; nobody prints it again', async () => {
  let end: (result: PrintResult) => void = () => undefined;
  const held: Attempt = async (beforeSend) => {
    await beforeSend();
    return new Promise((resolve) => {
      end = resolve;
    });
  };
  const [first, second] = [scripted(held), scripted()];
  const { take, until, hall } = await hallWith(first.printer, second.printer);
  const job = await take();
  await until(job, ['sent', null, 'fixed-0']);
  const row = hall.printers.book.get('fixed-0');
  await hall.printers.book.put({ kind: 'system' }, [{ ...row, enabled: 0 }], []);
  hall.printers.refresh();
  const next = await take();
  end({ state: 'unknown', trouble: 'closed' });
  await until(job, ['sent', null, 'fixed-0'], ['unknown', 'closed', undefined]);
  await until(next, ['sent', null, 'fixed-1'], ['confirmed', null, undefined]);
  expect([first.jobs, second.jobs]).toEqual([[job], [next]]);
});

test('whoever opens the hall beside the hub prints nothing, and leaves what waits', async () => {
  const one = scripted(async (beforeSend) => {
    await beforeSend();
    return new Promise(() => undefined);
  });
  const { dataDir, send } = await testHall({ printing: { ...printing([one.printer]), idle: true } }).then((hall) => {
    open.push(hall);
    return hall;
  });
  const printJobId = newPrintJobId();
  await send({ type: 'issue_ticket', ticketId: newTicketId(), serviceId: serviceId('deposit'), printJobId });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(one.jobs).toEqual([]);
  await open.pop()?.hall.close();
  const later = scripted();
  open.push(await testHall({ dataDir, printing: printing([later.printer]) }));
  await eventually(() => expect(later.jobs).toEqual([printJobId]));
});
