import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlaces, Line, type Place } from './line.ts';
import { PATIENCE, runsOf, ticketId } from './test/index.ts';

const place = (rank: number, arrival: number, key = arrival): Place => ({ rank, key, arrival, ticketId: ticketId(arrival) });

interface Change {
  readonly insert: boolean;
  readonly rank: number;
  readonly pick: number;
  /** How far the key is from the arrival. */
  readonly shift: number;
}

const change = fc.record({
  insert: fc.boolean(),
  rank: fc.integer({ min: -2, max: 2 }),
  pick: fc.nat({ max: 9999 }),
  shift: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -200, max: 200 }).map((halves) => halves / 2),
  ),
});
const changes = fc.array(change, { minLength: 100, maxLength: 400, size: 'max' });

/** Two inserts to one removal, so that the line grows; arrivals come in any order, as after a change of ranks. */
function run(line: Line, list: Place[], { insert, rank, pick, shift }: Change): void {
  if (insert || pick % 2 === 0) {
    const added = place(rank, pick, pick + shift);
    if (list.some((one) => one.arrival === added.arrival)) return;
    line.insert(added);
    list.push(added);
    list.sort(comparePlaces);
  } else if (list.length > 0) {
    const [gone] = list.splice(pick % list.length, 1);
    expect(line.remove(gone as Place)).toBe(true);
  }
}

describe('a line', () => {
  test.each(runsOf(60))(
    'is a sorted list: $name',
    (seeded) => {
      fc.assert(
        fc.property(changes, (all) => {
          const line = new Line();
          const list: Place[] = [];
          for (const change of all) {
            run(line, list, change);
            if (line.size !== list.length || line.first() !== (list[0] ?? null))
              expect({ size: line.size, first: line.first() }).toEqual({ size: list.length, first: list[0] ?? null });
          }
          expect([...line]).toEqual(list);
          expect(list.map((one) => line.countBefore(one))).toEqual(list.map((_, at) => at));
          expect([-1, ...list.keys(), list.length].map((at) => line.at(at))).toEqual([null, ...list, null]);
          for (const rank of [-3, -2, -1, 0, 1, 2, 3]) {
            const same = list.filter((one) => one.rank === rank);
            expect([line.firstOfRank(rank), line.lastOfRank(rank)]).toEqual([same.at(0) ?? null, same.at(-1) ?? null]);
          }
        }),
        seeded,
      );
    },
    PATIENCE,
  );

  test('has higher ranks first and early arrivals first within a rank', () => {
    const line = new Line();
    for (const one of [place(0, 1), place(10, 5), place(0, 3), place(10, 2)]) line.insert(one);
    expect([...line].map((one) => one.arrival)).toEqual([2, 5, 1, 3]);
  });

  test('has the key before the arrival, within a rank', () => {
    const line = new Line();
    for (const one of [place(0, 1), place(0, 2, 7), place(0, 3), place(10, 9, 9), place(0, 4, 0.5)]) line.insert(one);
    expect([...line].map((one) => one.arrival)).toEqual([9, 4, 1, 3, 2]);
    expect([line.firstOfRank(0)?.arrival, line.lastOfRank(0)?.arrival, line.lastOfRank(10)?.arrival]).toEqual([4, 2, 9]);
    expect([0, 2, 4].map((at) => line.at(at)?.arrival)).toEqual([9, 1, 2]);
  });

  test('when empty has no first, no last, no size and nothing to remove', () => {
    const line = new Line();
    expect([line.first(), line.size, line.remove(place(0, 1)), [...line]]).toEqual([null, 0, false, []]);
    expect([line.firstOfRank(0), line.lastOfRank(0), line.at(0)]).toEqual([null, null, null]);
  });

  test('says where one would stand who is not in it', () => {
    const line = new Line();
    for (const arrival of [1, 3, 5]) line.insert(place(0, arrival));
    expect(line.countBefore(place(0, 4))).toBe(2);
    expect(line.countBefore(place(9, 9))).toBe(0);
  });

  test.each(['in order of arrival', 'backwards'])('asks a few dozen of ten thousand, filled %s', (order) => {
    let asked = 0;
    const counted = (arrival: number): Place => ({
      get rank() {
        asked += 1;
        return 0;
      },
      key: arrival,
      arrival,
      ticketId: ticketId(arrival),
    });
    const places = Array.from({ length: 10_000 }, (_, at) => counted(at));
    const line = new Line();
    for (const one of order === 'backwards' ? places.toReversed() : places) line.insert(one);
    const worst = (action: (one: Place) => unknown) =>
      Math.max(
        ...places.map((one) => {
          asked = 0;
          action(one);
          return asked;
        }),
      );
    // Two per comparison; a random tree of 10,000 is about 2.5·log2 n ≈ 35 deep.
    expect(worst((one) => line.countBefore(one))).toBeLessThan(100);
    expect(worst(() => line.lastOfRank(0))).toBeLessThan(100);
    expect(worst((one) => line.remove(one))).toBeLessThan(100);
    expect(line.size).toBe(0);
  });
});
