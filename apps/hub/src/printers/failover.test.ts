import { loadProfile } from '@foyer/devices/printer';
import { startVirtualPrinter, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import type { PrintJobId, QueueEvent } from '@foyer/queue';
import { eventually, temporaryFolder } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

const PATIENCE_MS = 30_000;
const LONG = { timeout: 90_000 };
const profile = loadProfile('virtual');

let hub: DemoHub;
let printers: [VirtualPrinter, VirtualPrinter];
beforeAll(async () => {
  const switchOn = () => startVirtualPrinter({ profile, outDir: temporaryFolder('paper'), port: 0 });
  printers = [await switchOn(), await switchOn()];
  hub = await demoHub(undefined, {}, { rateLimits: false });
  for (const [index, { port }] of printers.entries()) {
    const target = { kind: 'tcp', host: '127.0.0.1', port };
    const body = { name: `Printer ${index + 1}`, deviceId: null, target, profile: profile.id };
    expect(await hub.call('addPrinter', { as: 'admin', body })).toMatchObject({ status: 201 });
  }
}, LONG.timeout);
afterAll(async () => {
  await hub?.close();
  for (const printer of printers ?? []) await printer.close();
}, LONG.timeout);

const states = async () => ((await hub.call('listPrinters', { as: 'admin' })).body as { state: string }[]).map(({ state }) => state);
const are = (...wanted: string[]) => eventually(async () => expect(await states()).toEqual(wanted), PATIENCE_MS);
const atKiosk = async () => (await hub.call('getHall')).body.printer.state as string;
const papers = (number: string) => printers.map((printer) => printer.tickets().filter(({ lines }) => lines.includes(number)).length);
const ends = (job: PrintJobId): string[] =>
  (hub.hall.reads.eventsSince(0, 10_000) as QueueEvent[]).flatMap((event) =>
    event.type === 'print_job_changed' && event.printJobId === job && event.state !== 'sent' ? [event.state] : [],
  );
async function take(locale = 'en'): Promise<{ number: string; job: PrintJobId }> {
  const { body } = await hub.call('issueTicket', { body: { serviceId: 'deposit', print: true, locale } });
  return { number: body.number, job: body.printJob.id };
}
const becomes = (job: PrintJobId, ...wanted: string[]) => eventually(() => expect(ends(job)).toEqual(wanted), PATIENCE_MS);

describe('a place with two printers', LONG, () => {
  test('prints on the first while that can', async () => {
    await are('ready', 'ready');
    const { number, job } = await take();
    await becomes(job, 'confirmed');
    expect(papers(number)).toEqual([1, 0]);
  });

  test('prints on the second while the first has no paper, and the kiosk promises paper all the time', async () => {
    printers[0].set('paper_end');
    await are('paper_end', 'ready');
    const { number, job } = await take();
    await becomes(job, 'confirmed');
    expect(papers(number)).toEqual([0, 1]);
    expect(await atKiosk()).toBe('ready');
  });

  test('waits where neither can, and prints once on the one that is ready again', async () => {
    printers[1].set('cover_open');
    await are('paper_end', 'cover_open');
    expect(await atKiosk()).toBe('paper_end');
    const { number, job } = await take();
    await becomes(job, 'queued');
    printers[1].set('ready');
    await becomes(job, 'queued', 'confirmed');
    expect(papers(number)).toEqual([0, 1]);
    printers[0].set('ready');
    await are('ready', 'ready');
  });

  test('does not print again on the second what was lost in the first', async () => {
    printers[0].dropAfter(7000);
    const { number, job } = await take('ar');
    await becomes(job, 'unknown');
    const next = await take();
    await becomes(next.job, 'confirmed');
    expect(papers(number)[1]).toBe(0);
    expect(papers(next.number).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(ends(job)).toEqual(['unknown']);
  });
});
