import type { Actor, Note } from '@foyer/queue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Happening, notebook } from './notebook.ts';

const written: { readonly actor: Actor; readonly note: Note }[] = [];
const hall = {
  note: async (actor: Actor, notes: readonly Note[]) => void written.push(...notes.map((note) => ({ actor, note }))),
};
const silent = { warn: () => undefined };
const VISITOR: Actor = { kind: 'visitor', id: '10.0.0.9' };
const refused = (route: string): Happening => ({ type: 'access_refused', code: 'FORBIDDEN', route, address: '10.0.0.9' });
const timesOf = () => written.map(({ note }) => ('times' in note ? note.times : null));

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
});
afterEach(() => vi.useRealTimers());

test('the first is written at once, its likes with their number after a minute', async () => {
  const book = notebook(hall, silent);
  for (let times = 0; times < 5; times += 1) book.tell(VISITOR, refused('GET /api/people'));
  expect(timesOf()).toEqual([1]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(timesOf()).toEqual([1, 4]);
  book.tell(VISITOR, refused('GET /api/people'));
  expect(timesOf()).toEqual([1, 4, 1]);
});

test('whoever makes each of them different does not fill the log', async () => {
  const book = notebook(hall, silent);
  for (let times = 0; times < 1000; times += 1) book.tell({ kind: 'visitor', id: `10.0.${times}.1` }, refused('GET /api/people'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(written).toHaveLength(61);
  expect(timesOf().reduce((sum: number, times) => sum + (times ?? 0), 0)).toBe(1000);
});

test('what was gathered is written at the end, and a disk that refuses harms nobody', async () => {
  const book = notebook(hall, silent);
  book.tell(VISITOR, refused('GET /api/people'));
  book.tell(VISITOR, refused('GET /api/people'));
  await book.close();
  expect(timesOf()).toEqual([1, 1]);
  const full = notebook({ note: () => Promise.reject(new Error('full')) }, silent);
  full.tell(VISITOR, refused('GET /api/people'));
  await full.close();
});
