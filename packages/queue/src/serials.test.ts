import { describe, expect, test } from 'vitest';
import type { Command } from './commands.ts';
import type { BusinessDay, TicketId } from './ids.ts';
import type { Series, Service } from './model.ts';
import { nextSerial, prefixOf, serialMarks, ticketNumber } from './serials.ts';
import { restore, snapshot } from './snapshot.ts';
import { emptyHall } from './state.ts';
import {
  call,
  cancel,
  carryOut,
  configure,
  contextAt,
  hallAfter,
  issue,
  MORNING,
  putCounter,
  putService,
  removeService,
  serviceId,
  status,
} from './test/index.ts';

const D1 = '2026-01-05' as BusinessDay;
const D2 = '2026-01-06' as BusinessDay;
const D3 = '2026-01-07' as BusinessDay;
const D4 = '2026-01-08' as BusinessDay;

const deposit = (series: Partial<Series> = {}): Command =>
  putService('deposit', { series: { prefix: 'D', first: 1, last: 999, step: 1, wrap: false, ...series } });

/** The numbers issued, or the codes of refusal; a day among the steps changes the day. */
function numbersOf(...steps: readonly (Command | BusinessDay)[]): string[] {
  const state = emptyHall();
  const numbers: string[] = [];
  let businessDay = D1;
  for (const step of [configure(), ...steps]) {
    if (typeof step === 'string') {
      businessDay = step;
      continue;
    }
    const { decision, events } = carryOut(state, step, { ...contextAt(MORNING, step), businessDay });
    if (!decision.ok) numbers.push(decision.rejection.code);
    for (const event of events) if (event.type === 'ticket_issued') numbers.push(event.number);
  }
  return numbers;
}

let last = 0;
const issues = (count: number, service = 'deposit'): Command[] => Array.from({ length: count }, () => issue(++last, service));
/** Issued, and gone at once, so that the number is no longer open. */
const gone = (count: number, service = 'deposit'): Command[] =>
  issues(count, service).flatMap((command, at) => [command, cancel(last - count + 1 + at)]);

describe('numbers', () => {
  test('are a prefix and at least three digits', () => {
    expect([ticketNumber('A', 1), ticketNumber('AB', 12), ticketNumber('', 999), ticketNumber('A', 1000)]).toEqual([
      'A001',
      'AB012',
      '999',
      'A1000',
    ]);
    expect(['A001', 'AB012', '999', 'A1000'].map(prefixOf)).toEqual(['A', 'AB', '', 'A']);
  });

  test('follow each other', () => {
    expect(numbersOf(deposit(), ...issues(3))).toEqual(['D001', 'D002', 'D003']);
    expect(numbersOf(deposit({ first: 100, step: 5 }), ...issues(3))).toEqual(['D100', 'D105', 'D110']);
    expect(numbersOf(deposit({ first: 0 }), ...issues(2))).toEqual(['D000', 'D001']);
  });

  test('are not given again to others on the same day', () => {
    expect(numbersOf(deposit(), ...gone(2), ...gone(1))).toEqual(['D001', 'D002', 'D003']);
  });

  test('end with the series', () => {
    expect(numbersOf(deposit({ last: 2 }), ...gone(2), ...issues(1))).toEqual(['D001', 'D002', 'SERIES_EXHAUSTED']);
    expect(numbersOf(deposit({ last: 6, step: 5 }), ...issues(3))).toEqual(['D001', 'D006', 'SERIES_EXHAUSTED']);
  });

  test('begin again at the first issue of a new day', () => {
    expect(numbersOf(deposit({ last: 2 }), ...gone(2), D2, ...issues(1))).toEqual(['D001', 'D002', 'D001']);
  });

  test('that are still open are skipped on the new day', () => {
    const a = [putCounter('a', ['deposit']), status('a', 'open')];
    expect(numbersOf(deposit(), ...a, ...issues(3), call('a'), call('a'), D2, ...issues(3))).toEqual([
      'D001',
      'D002',
      'D003',
      'D001',
      'D004',
      'D005',
    ]);
  });

  test('are exhausted when all of them are open', () => {
    expect(numbersOf(deposit({ last: 2 }), ...issues(2), D2, ...issues(1))).toEqual(['D001', 'D002', 'SERIES_EXHAUSTED']);
  });

  test('go on where the day was when the day comes back', () => {
    expect(numbersOf(deposit(), ...gone(2), D2, ...gone(1), D1, ...gone(1), D2, ...gone(1))).toEqual([
      'D001',
      'D002',
      'D001',
      'D003',
      'D002',
    ]);
    expect(numbersOf(deposit(), ...gone(2), D2, ...gone(1), D3, ...gone(1), D1, ...gone(1))).toEqual([
      'D001',
      'D002',
      'D001',
      'D001',
      'D003',
    ]);
  });

  test('of a day that a broken clock went to are remembered for as long as it stays there', () => {
    const wrong = '1970-01-01' as BusinessDay;
    const days = [D1, D2, D3].flatMap((day) => [day, ...gone(1)]);
    expect(numbersOf(deposit(), ...days, wrong, ...gone(3), D4, ...gone(1))).toEqual([
      'D001',
      'D001',
      'D001',
      'D001',
      'D002',
      'D003',
      'D001',
    ]);
  });
});

describe('when a series changes during the day', () => {
  test('a wider one goes on', () => {
    expect(numbersOf(deposit({ last: 2 }), ...gone(2), deposit({ last: 5 }), ...gone(1))).toEqual(['D001', 'D002', 'D003']);
  });

  test('a later one begins, and an earlier one that is back goes on', () => {
    expect(numbersOf(deposit(), ...gone(2), deposit({ first: 500 }), ...gone(1), deposit({ last: 400 }), ...gone(2))).toEqual([
      'D001',
      'D002',
      'D500',
      'D003',
      'D004',
    ]);
  });

  test('a wider one passes over what a later one has given out', () => {
    expect(numbersOf(deposit(), ...gone(1), deposit({ first: 3 }), ...gone(2), deposit(), ...gone(2))).toEqual([
      'D001',
      'D003',
      'D004',
      'D002',
      'D005',
    ]);
  });

  test('another letter begins, and the old one goes on when it is back', () => {
    expect(numbersOf(deposit(), ...gone(2), deposit({ prefix: 'X' }), ...gone(1), deposit(), ...gone(1))).toEqual([
      'D001',
      'D002',
      'X001',
      'D003',
    ]);
  });

  test('a service that is removed and made again goes on', () => {
    expect(numbersOf(deposit(), ...gone(2), removeService('deposit'), deposit(), ...gone(1))).toEqual(['D001', 'D002', 'D003']);
  });

  test('a service that takes over a letter does not repeat its numbers that day', () => {
    const cards = putService('cards', { series: { prefix: 'D', first: 1, last: 999, step: 1, wrap: false } });
    expect(numbersOf(deposit(), ...gone(2), removeService('deposit'), cards, ...gone(1, 'cards'), D2, ...gone(1, 'cards'))).toEqual([
      'D001',
      'D002',
      'D003',
      'D001',
    ]);
  });

  test('steps past what another service gave out keep to the step', () => {
    const cards = putService('cards', { series: { prefix: 'D', first: 1, last: 999, step: 5, wrap: false } });
    expect(numbersOf(deposit(), ...gone(7), deposit({ prefix: 'X' }), cards, ...gone(2, 'cards'))).toEqual([
      'D001',
      'D002',
      'D003',
      'D004',
      'D005',
      'D006',
      'D007',
      'D011',
      'D016',
    ]);
  });
});

describe('a series that wraps', () => {
  const three = (over: Partial<Series> = {}) => deposit({ last: 3, wrap: true, ...over });

  test('begins again after its last number, as often as need be', () => {
    expect(numbersOf(three(), ...gone(8)).join(' ')).toBe('D001 D002 D003 D001 D002 D003 D001 D002');
    expect(numbersOf(three({ first: 5, last: 12, step: 5 }), ...gone(4)).join(' ')).toBe('D005 D010 D005 D010');
  });

  test('passes over who is still open, and ends when everybody is', () => {
    expect(numbersOf(three(), ...gone(1), ...issues(1), ...gone(4)).join(' ')).toBe('D001 D002 D003 D001 D003 D001');
    expect(numbersOf(three(), ...issues(4)).join(' ')).toBe('D001 D002 D003 SERIES_EXHAUSTED');
  });

  test('begins with its first number on a new day', () => {
    expect(numbersOf(three(), ...gone(5), D2, ...gone(2)).join(' ')).toBe('D001 D002 D003 D001 D002 D001 D002');
  });

  test('repeats nothing of another service before it has begun again', () => {
    const cards = putService('cards', { series: { prefix: 'D', first: 1, last: 4, step: 1, wrap: true } });
    const numbers = numbersOf(deposit(), ...gone(2), deposit({ prefix: 'X' }), cards, ...gone(4, 'cards'));
    expect(numbers.join(' ')).toBe('D001 D002 D003 D004 D001 D002');
  });

  test('that no longer wraps gives no number twice', () => {
    expect(numbersOf(three(), ...gone(4), three({ wrap: false }), ...issues(1)).join(' ')).toBe('D001 D002 D003 D001 SERIES_EXHAUSTED');
    expect(numbersOf(three(), ...gone(4), deposit(), ...gone(1)).join(' ')).toBe('D001 D002 D003 D001 D004');
  });

  test('goes on where it was when it is restored', () => {
    const state = hallAfter(configure(), three(), ...gone(4));
    const again = restore(JSON.parse(JSON.stringify(snapshot(state))));
    const service = again.services.get(serviceId('deposit')) as Service;
    expect([serialMarks(again), nextSerial(again, service, D1)]).toEqual([
      [{ serviceId: 'deposit', prefix: 'D', businessDay: D1, first: 1, serial: 3, last: 1 }],
      2,
    ]);
  });
});

test('ten thousand open numbers are each passed over once', () => {
  const state = hallAfter(configure(), deposit({ last: 99_999 }), ...issues(10_000));
  const service = state.services.get(serviceId('deposit')) as Service;
  const asked = { count: 0 };
  const openNumbers = new (class extends Map<string, TicketId> {
    override has(number: string): boolean {
      asked.count += 1;
      return super.has(number);
    }
  })(state.openNumbers);
  expect(nextSerial({ ...state, openNumbers }, service, D2)).toBe(10_001);
  expect(asked.count).toBe(10_001);
});
