import { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { heldClock } from '../test/clock.ts';
import { lineBook } from './line-book.ts';
import type { FromPads, PadLineSettings } from './messages.ts';
import { OPEN_MS } from './pad-line.ts';

const line = (id: string, path: string): PadLineSettings => ({
  id,
  place: { path, usb: null },
  baudRate: 9600,
  addresses: [null],
  speaks: 'foyer',
});
const bare = () => new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });

/** A machine with a port on which the system hangs, until the test lets it open. */
function machine() {
  const clock = heldClock();
  const said: FromPads[] = [];
  const reported: string[] = [];
  const opened: string[] = [];
  let letOpen = (_duplex: Duplex) => {};
  const book = lineBook({
    say: (message) => said.push(message),
    open({ path }) {
      opened.push(path);
      return path === '/dev/hung' ? new Promise((resolve) => (letOpen = resolve)) : Promise.resolve(bare());
    },
    ports: async () => [],
    report: (what) => reported.push(what),
    clock,
  });
  return { clock, book, said, reported, opened, letOpen: (duplex: Duplex) => letOpen(duplex) };
}

test('a port that does not open holds up no other line for good', async () => {
  const { clock, book, reported, opened } = machine();
  book.hear({ type: 'lines', lines: [line('a', '/dev/hung')] });
  await turn();
  book.hear({ type: 'lines', lines: [line('b', '/dev/good')] });
  await turn();
  expect(opened).toEqual(['/dev/hung']);
  clock.pass(OPEN_MS);
  await turn();
  expect(opened).toEqual(['/dev/hung', '/dev/good']);
  expect(reported).toEqual(['/dev/hung: Error: the port did not open in time']);
});

test('a port that opens too late is let go, and only then tried again', async () => {
  const { clock, book, opened, letOpen } = machine();
  book.hear({ type: 'lines', lines: [line('a', '/dev/hung')] });
  await turn();
  for (let nth = 0; nth < 4; nth++) {
    clock.pass(OPEN_MS);
    await turn();
  }
  expect(opened).toEqual(['/dev/hung']);
  const late = bare();
  letOpen(late);
  await turn();
  expect(late.destroyed).toBe(true);
  clock.pass(OPEN_MS);
  await turn();
  expect(opened).toEqual(['/dev/hung', '/dev/hung']);
});
