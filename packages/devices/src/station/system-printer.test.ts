import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { heldClock } from '../test/clock.ts';
import { silentLogger } from '../test/tickets.ts';
import { StationPrinters } from './printers.ts';
import { LIST_MS, LOOK_EVERY_MS, openSystemPrinter, PAGE_MS, type SystemPrinting } from './system-printer.ts';

const never = () => new Promise<never>(() => {});
const job = (id: string) => ({ id, bytes: Buffer.from('<svg/>'), paper: { widthMm: 80, heightMm: 100 } });
const mayBegin = async () => {};

/** A system whose spooler stands still until it is mended. */
function stuckSystem() {
  const given: AbortSignal[] = [];
  const system: SystemPrinting & { isStuck: boolean; lists: boolean } = {
    isStuck: true,
    lists: true,
    list: () => (system.lists ? Promise.resolve([{ name: 'Thermal', description: null }]) : never()),
    print(_name, _page, givenUp) {
      given.push(givenUp);
      return system.isStuck ? never() : Promise.resolve();
    },
  };
  return { system, given };
}

async function opened() {
  const { system, given } = stuckSystem();
  const clock = heldClock();
  const printer = openSystemPrinter({ name: 'Thermal', system, clock });
  await turn();
  return { system, given, clock, printer };
}

test('a page that the system never takes is nobody knows where, and the printer is silent', async () => {
  const { given, clock, printer } = await opened();
  const first = printer.print(job('a'), mayBegin);
  const second = printer.print(job('b'), mayBegin);
  await turn();
  clock.pass(PAGE_MS);
  expect(await first).toEqual({ state: 'unknown', trouble: 'silent' });
  expect(given.map(({ aborted }) => aborted)).toEqual([true]);
  expect(printer.status.state).toBe('silent');
  // Nothing of it went out: the hub may give it to another printer.
  expect(await second).toEqual({ state: 'not_sent', trouble: 'silent' });
});

test('a printer that was silent is tried again after a while', async () => {
  const { system, clock, printer } = await opened();
  const lost = printer.print(job('a'), mayBegin);
  await turn();
  clock.pass(PAGE_MS);
  await lost;
  await turn();
  system.isStuck = false;
  clock.pass(LOOK_EVERY_MS - 1);
  await turn();
  expect(printer.status.state).toBe('silent');
  clock.pass(1);
  await turn();
  expect(printer.status.state).toBe('ready');
  expect(await printer.print(job('b'), mayBegin)).toEqual({ state: 'unknown', trouble: 'unconfirmed' });
});

test('a system that does not say what printers it has holds up nothing for good', async () => {
  const { system, clock, printer } = await opened();
  system.lists = false;
  const asked = printer.print(job('a'), mayBegin);
  await turn();
  clock.pass(LIST_MS);
  expect(await asked).toEqual({ state: 'not_sent', trouble: 'offline' });
});

test('a printer that hangs can be taken away, and the others of its station are found', async () => {
  const { system } = stuckSystem();
  const clock = heldClock();
  const printers = new StationPrinters({ logger: silentLogger, clock, system, onChange: () => {} });
  const driven = (id: string) => ({ id, target: { kind: 'system' as const, name: 'Thermal' }, profile: {} });
  await printers.drive([driven('stuck'), driven('other')]);
  await turn();
  const stuck = await printers.find('stuck');
  const lost = stuck?.print(job('a'), mayBegin);
  await turn();
  const changed = printers.drive([driven('other')]);
  const other = printers.find('other');
  clock.pass(PAGE_MS);
  await changed;
  expect(await lost).toEqual({ state: 'unknown', trouble: 'silent' });
  expect((await other)?.status.state).toBe('ready');
});
