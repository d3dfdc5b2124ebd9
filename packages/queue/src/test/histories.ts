import type fastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Move, MoveName } from './moves.ts';

/** How often each move is made: a hall issues and calls, and is rarely set up. */
const WEIGHTS: Readonly<Record<MoveName, number>> = {
  issue: 30,
  call: 20,
  start: 8,
  finish: 8,
  no_show: 4,
  recall: 4,
  cancel: 5,
  status: 6,
  report: 6,
  reprint: 3,
  put_service: 2,
  remove_service: 1,
  put_counter: 2,
  remove_counter: 1,
  configure: 1,
};

/**
 * Histories of a hall for fast-check, which the caller passes in: this package depends on nothing.
 * They cross midnights, and now and then the clock is set back over one.
 */
export function histories(fc: typeof fastCheck, { minLength, maxLength }: { minLength: number; maxLength: number }): Arbitrary<Move[]> {
  const what = fc.oneof(...Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as MoveName) })));
  const seconds = fc.oneof(
    { weight: 60, arbitrary: fc.integer({ min: 0, max: 600 }) },
    { weight: 1, arbitrary: fc.integer({ min: 10 * 3600, max: 26 * 3600 }) },
    { weight: 1, arbitrary: fc.integer({ min: -12 * 3600, max: -1 }) },
  );
  const move = fc.record({ what, pick: fc.nat({ max: 999 }), other: fc.nat({ max: 999 }), seconds });
  return fc.array(move, { minLength, maxLength, size: 'max' });
}
