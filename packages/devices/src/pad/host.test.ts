import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { heldClock } from '../test/clock.ts';
import { createPadHost, type PadChannel } from './host.ts';
import type { FromPads, PadLineSettings, ToPads } from './messages.ts';
import type { PadAnswer, PadPress } from './types.ts';

const line = (speaks: PadLineSettings['speaks']): PadLineSettings => ({
  id: 'desk',
  place: { path: '/dev/ttyS1', usb: null },
  baudRate: 9600,
  addresses: [null],
  speaks,
});

/** Pad processes in the test's hands, the newest last. */
function hosted(speaks: PadLineSettings['speaks'] = 'foyer') {
  const clock = heldClock();
  const processes: { told: ToPads[]; say: (message: FromPads) => void; end: () => void }[] = [];
  const acted: PadPress[] = [];
  const commits: ((answer: PadAnswer) => void)[] = [];
  const start = (): PadChannel => {
    const told: ToPads[] = [];
    const started = { told, say: (_: FromPads) => {}, end: () => {} };
    processes.push(started);
    return {
      say: (message) => told.push(message),
      onMessage: (listener) => (started.say = listener),
      onExit: (listener) => (started.end = listener),
      kill: () => started.end(),
    };
  };
  const host = createPadHost({
    start,
    onPress(_line, press) {
      acted.push(press);
      return new Promise((resolve) => commits.push(resolve));
    },
    onState: () => {},
    report: () => {},
    clock,
  });
  host.lines([line(speaks)]);
  const press = (id: number, sequence: number) =>
    processes.at(-1)?.say({
      type: 'press',
      id,
      line: 'desk',
      press: { key: 'NEXT', operand: null, sequence, address: null, about: null, at: clock.now() },
    });
  const answers = () => processes.at(-1)?.told.filter(({ type }) => type === 'answer');
  return { host, clock, processes, acted, commits, press, answers };
}

test('a press that is said again to a new pad process acts once, and gets the answer of the first', async () => {
  const { clock, processes, acted, commits, press, answers } = hosted();
  press(1, 31);
  processes[0]?.end();
  clock.pass(1000);
  expect(processes.length).toBe(2);
  press(1, 31);
  commits[0]?.({ ok: true });
  await turn();
  expect([acted.length, answers()]).toEqual([1, [{ type: 'answer', id: 1, answer: { ok: true } }]]);
  clock.pass(1000);
  press(2, 32);
  expect(acted.length).toBe(2);
});

test('a press that is said again after its line was changed acts once', async () => {
  const { host, clock, acted, commits, press, answers } = hosted();
  press(1, 31);
  commits[0]?.({ ok: false, why: 'EMPTY' });
  await turn();
  host.lines([{ ...line('foyer'), baudRate: 19_200 }]);
  clock.pass(1000);
  press(2, 31);
  await turn();
  expect([acted.length, answers()?.at(-1)]).toEqual([1, { type: 'answer', id: 2, answer: { ok: false, why: 'EMPTY' } }]);
});

test('pads of other makers do not number their presses: each is one', () => {
  const { clock, acted, press } = hosted({ '017f': 'NEXT' });
  press(1, 0);
  clock.pass(1000);
  press(2, 0);
  expect(acted.length).toBe(2);
});
