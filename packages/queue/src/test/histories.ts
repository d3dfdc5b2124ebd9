import type fastCheck from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Move, MoveName } from './moves/moves.ts';

/** How often each move is made: a hall issues and calls, and is rarely set up. */
const WEIGHTS: Readonly<Record<MoveName, number>> = {
  issue: 45,
  walk: 4,
  plan: 4,
  cancel: 5,
  assign: 11,
  restore: 5,
  remark: 2,
  call: 26,
  call_ticket: 8,
  store: 8,
  unstore: 2,
  recall: 4,
  start: 8,
  finish: 10,
  no_show: 5,
  requeue: 7,
  transfer: 8,
  park: 7,
  reprint: 2,
  report: 4,
  status: 13,
  take: 4,
  leave: 3,
  pause: 2,
  book: 8,
  change_booking: 2,
  cancel_booking: 2,
  check_in: 7,
  announce: 2,
  withdraw: 1,
  pass_time: 14,
  erase: 1,
  put_service: 2,
  service_status: 2,
  remove_service: 1,
  put_counter: 2,
  remove_counter: 1,
  put_profile: 5,
  remove_profile: 1,
  configure: 1,
  change_hall: 1,
  create_service: 1,
  change_service: 4,
  create_counter: 1,
  change_counter: 2,
  create_profile: 1,
  change_profile: 4,
};

/** How long the histories of the properties are, in commands, without those that open the hall. */
export const HISTORIES = { minLength: 200, maxLength: 350 } as const;
/** How many of them each property is tried on: with the usual seed, enough to reach everything; a test says so. */
export const RUNS = 80;

interface Options {
  readonly minLength: number;
  readonly maxLength: number;
  /** False: the clock is never set back. */
  readonly clockSetBack?: boolean;
}

/**
 * Histories of a hall for fast-check, which the caller passes in: this package depends on nothing.
 * They cross midnights, and now and then the clock is set back over one.
 */
export function histories(fc: typeof fastCheck, { minLength, maxLength, clockSetBack = true }: Options): Arbitrary<Move[]> {
  const what = fc.oneof(...Object.entries(WEIGHTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as MoveName) })));
  const seconds = fc.oneof(
    { weight: 90, arbitrary: fc.integer({ min: 0, max: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: 10 * 3600, max: 26 * 3600 }) },
    { weight: 1, arbitrary: clockSetBack ? fc.integer({ min: -12 * 3600, max: -1 }) : fc.constant(0) },
  );
  const figure = fc.nat({ max: 999 });
  const move = fc.record({ what, pick: figure, other: figure, more: figure, seconds });
  return shrinkingToFew(fc, fc.array(move, { minLength, maxLength, size: 'max' }), fc.array(move, { maxLength, size: 'max' }));
}

/** Long ones are tried; of one that fails, only as much is shown as is needed to fail. */
function shrinkingToFew(fc: typeof fastCheck, long: Arbitrary<Move[]>, any: Arbitrary<Move[]>): Arbitrary<Move[]> {
  return new (class extends fc.Arbitrary<Move[]> {
    generate(random: Parameters<typeof long.generate>[0], bias: number | undefined) {
      return long.generate(random, bias);
    }
    canShrinkWithoutContext(value: unknown): value is Move[] {
      return any.canShrinkWithoutContext(value);
    }
    shrink(value: Move[], context: unknown) {
      return any.shrink(value, context);
    }
  })();
}
