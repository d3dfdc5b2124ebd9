import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serviceId } from '../test/people.ts';
import { type Example, playExample } from '../test/rule-hall.ts';
import { PATIENCE, runsOf } from '../test/seeds.ts';
import { ageing, firstCome } from './presets.ts';

const EVERY_MINUTE_ONE = ageing({ pointsPerMinute: 1 });

/*
 * Most points first, a bonus and the minutes waited: no hall system's manual shows figures, so the examples are those of the queues of
 * telephones. Bonus plus wait: Vertical Wave, "call scoring", https://www.manualshelf.com/manual/vertical/wave/installation-guide-english/page-57.html;
 * points per minute: Vonage, "Queue Set Priority", https://docs-vcc.atlassian.net/wiki/pages/viewpage.action?pageId=230575234. With one
 * weight for all it is the order of virtual arrivals (arrival − bonus ÷ points per minute), which is checked below.
 */
const EXAMPLES: Record<string, Example> = {
  'ten points a class, one a minute': {
    services: ['A', 'V'],
    classes: [
      ['ordinary', 0],
      ['vip', 20],
    ],
    rule: EVERY_MINUTE_ONE,
    tickets: ['09:00 A001', '09:04 A002', '09:08 V001 vip', '09:09 A003', '09:15 V002 vip'],
    expected: [
      ['09:10', 'V001', 'ageing 22/10'],
      ['09:15', 'V002', 'ageing 20/15'],
      ['09:20', 'A001', 'ageing 20/-'],
      ['09:25', 'A002', 'ageing 21/-'],
      ['09:30', 'A003', 'ageing 21/-'],
    ],
  },
  'points of the queue: a bonus of 30 is half an hour’s start': {
    services: ['C', 'E'],
    rule: ageing({ pointsPerMinute: 1, points: [{ serviceId: serviceId('E'), points: 30 }] }),
    tickets: ['09:00 C001', '09:03 C002', '09:12 E001', '09:31 E002', '09:32 E003'],
    expected: [
      ['09:10', 'C001', 'ageing 10/-'],
      ['09:15', 'E001', 'ageing 33/12'],
      ['09:32', 'E002', 'ageing 31/29'],
      ['09:33', 'E003', 'ageing 31/30'],
      ['09:34', 'C002', 'ageing 31/-'],
    ],
  },
  'strict priority, for comparison: L001 is not called while there is anybody of a higher class': {
    services: ['L', 'H'],
    classes: [
      ['ordinary', 0],
      ['high', 20],
    ],
    rule: firstCome(),
    tickets: ['09:00 L001', ...['04', '09', '14', '19', '24', '29', '34'].map((minute, at) => `09:${minute} H00${at + 1} high`)],
    expected: [
      ...['05', '10', '15', '20', '25', '30', '35'].map((minute, at) => [`09:${minute}`, `H00${at + 1}`, 'priority_class 1'] as const),
      ['09:40', 'L001', 'first_come 40'],
    ],
  },
  'the bound: who comes 20 minutes later overtakes no more, while strict priority would starve L001': {
    services: ['L', 'H'],
    classes: [
      ['ordinary', 0],
      ['high', 20],
    ],
    rule: EVERY_MINUTE_ONE,
    tickets: ['09:00 L001', ...['04', '09', '14', '19', '24', '29', '34'].map((minute, at) => `09:${minute} H00${at + 1} high`)],
    expected: [
      ['09:05', 'H001', 'ageing 21/5'],
      ['09:10', 'H002', 'ageing 21/10'],
      ['09:15', 'H003', 'ageing 21/15'],
      ['09:20', 'H004', 'ageing 21/20'],
      ['09:25', 'L001', 'ageing 25/21'],
      ['09:30', 'H005', 'ageing 26/-'],
      ['09:35', 'H006', 'ageing 26/-'],
    ],
  },
  // Where the wait is multiplied by the class (SGA's form), N001 is first and P002 third: there a fresh visitor has no points at all.
  'a class is a start, and no faster clock': {
    services: ['N', 'P'],
    classes: [
      ['ordinary', 0],
      ['paid', 10],
      ['urgent', 20],
    ],
    rule: EVERY_MINUTE_ONE,
    tickets: ['09:00 N001', '09:02 N003', '09:05 N002', '09:10 P001 paid', '09:14 P002 urgent'],
    expected: [
      ['09:15', 'P002', 'ageing 21/15'],
      ['09:20', 'P001', 'ageing 20/20'],
      ['09:25', 'N001', 'ageing 25/-'],
      ['09:30', 'N003', 'ageing 28/-'],
      ['09:35', 'N002', 'ageing 30/-'],
    ],
  },
  'starts of three queues': {
    services: ['C', 'B', 'E'],
    rule: ageing({
      pointsPerMinute: 1,
      points: [
        { serviceId: serviceId('B'), points: 10 },
        { serviceId: serviceId('E'), points: 30 },
      ],
    }),
    tickets: ['09:00 C001', '09:03 C002', '09:06 B001', '09:12 E001', '09:15 B002'],
    expected: [
      ['09:10', 'B001', 'ageing 14/10'],
      ['09:15', 'E001', 'ageing 33/15'],
      ['09:20', 'C001', 'ageing 20/15'],
      ['09:25', 'C002', 'ageing 22/20'],
      ['09:30', 'B002', 'ageing 25/-'],
    ],
  },
  'the next best is the best of all the others': {
    services: ['A', 'B', 'C'],
    rule: ageing({ pointsPerMinute: 1, points: [{ serviceId: serviceId('A'), points: 30 }] }),
    tickets: ['09:00 A001', '09:05 B001', '09:02 C001'],
    expected: [
      ['09:10', 'A001', 'ageing 40/8'],
      ['09:11', 'C001', 'ageing 9/6'],
      ['09:12', 'B001', 'ageing 7/-'],
    ],
  },
  'two points a minute halve the start that a class has': {
    services: ['L', 'H'],
    classes: [
      ['ordinary', 0],
      ['high', 20],
    ],
    rule: ageing({ pointsPerMinute: 2 }),
    tickets: ['09:00 L001', '09:09 H001 high', '09:11 H002 high', '09:12 L002'],
    expected: [
      ['09:12', 'H001', 'ageing 26/24'],
      ['09:13', 'L001', 'ageing 26/24'],
      ['09:14', 'H002', 'ageing 26/4'],
      ['09:15', 'L002', 'ageing 6/-'],
    ],
  },
  'of equal points the higher class, then who waits longer': {
    services: ['L', 'H'],
    classes: [
      ['ordinary', 0],
      ['high', 10],
    ],
    rule: ageing({ pointsPerMinute: 1, points: [{ serviceId: serviceId('H'), points: 5 }] }),
    tickets: ['09:00 L001', '09:10 L002 high', '09:05 H001', '09:15 H002 high'],
    expected: [
      ['09:20', 'L002', 'ageing 20/20'],
      ['09:20', 'H002', 'ageing 20/20'],
      ['09:20', 'L001', 'ageing 20/20'],
      ['09:20', 'H001', 'ageing 20/-'],
    ],
  },
};

describe('ageing', () => {
  test.each(Object.entries(EXAMPLES))('%s', (_, example) => expect(playExample(example)).toEqual(example.expected));

  test.each(runsOf(100))(
    'is the order of virtual arrivals, $name',
    (run) => {
      const arrival = fc.record({ minute: fc.nat({ max: 59 }), service: fc.constantFrom('L', 'H'), isHigh: fc.boolean() });
      fc.assert(
        fc.property(fc.array(arrival, { minLength: 2, maxLength: 30 }), (arrivals) => {
          const tickets = arrivals.map(({ minute, service, isHigh }, at) => ({
            words: `09:${pad(minute, 2)} ${service}${pad(at, 3)} ${isHigh ? 'high' : 'ordinary'}`,
            number: `${service}${pad(at, 3)}`,
            virtual: minute - ((isHigh ? 7.5 : 0) + (service === 'H' ? 5 : 0)) / 0.5,
            minute,
          }));
          // Several of the same virtual minute: any order among them.
          const called = playExample({
            services: ['L', 'H'],
            classes: [
              ['ordinary', 0],
              ['high', 7.5],
            ],
            rule: ageing({ pointsPerMinute: 0.5, points: [{ serviceId: serviceId('H'), points: 5 }] }),
            tickets: tickets.map((one) => one.words),
            expected: tickets.map(() => ['10:00', '', ''] as const),
          }).map(([, number]) => tickets.find((one) => one.number === number)?.virtual);
          expect(called).toEqual(tickets.map((one) => one.virtual).sort((a, b) => a - b));
        }),
        run,
      );
    },
    PATIENCE,
  );
});

function pad(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}
