import { expect, it } from 'vitest';
import { nextPlace } from './playlist.ts';

const list = (...ids: string[]) => ids.map((mediaId) => ({ mediaId, seconds: 10 }));
const after = (index: number, broken: string, ...ids: string[]) => nextPlace(list(...ids), index, (id) => broken.includes(id));

it('goes round', () => {
  expect([after(0, '', 'a', 'b', 'c'), after(2, '', 'a', 'b', 'c'), after(-1, '', 'a', 'b')]).toEqual([1, 0, 0]);
});
it('leaves out what is broken, and stays at the only one', () => {
  expect([after(0, 'b', 'a', 'b', 'c'), after(0, 'bc', 'a', 'b', 'c'), after(0, '', 'a')]).toEqual([2, 0, 0]);
});
it('has none where everything is broken, or nothing is in it', () => {
  expect([after(0, 'ab', 'a', 'b'), after(-1, '')]).toEqual([null, null]);
});
