import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessDay, EpochMs } from '../ids.ts';
import type { Service, WorkProfile } from '../model.ts';
import { ageing, appointmentsFirst, firstCome, ratio, strict } from '../rules/presets.ts';
import { aCounter, aHall, aProfile, aService, counterId, profileId, serviceId } from '../test/people.ts';
import { runsOf } from '../test/seeds.ts';
import { at } from '../test/time.ts';
import { generateDay } from './generate-day.ts';
import type { DaySetUp, DayVisitor, OpenInterval, RecordedDay, VisitorLeg } from './recorded-day.ts';
import { daySetUpProblem, simulateDay } from './simulate-day.ts';

const DAY = '2026-01-05' as BusinessDay;
const MINUTE = 60_000;
const [A, B] = [serviceId('A'), serviceId('B')];

interface Wishes {
  readonly services?: readonly Service[];
  readonly profiles?: readonly WorkProfile[];
  /** Counters and what they serve, without a profile. */
  readonly counters?: Readonly<Record<string, readonly string[]>>;
}

const setUp = ({ services, profiles = [], counters = { a: ['A', 'B'] } }: Wishes = {}): DaySetUp => ({
  hall: aHall(),
  services: services ?? [aService('A'), aService('B')],
  profiles,
  counters: Object.entries(counters).map(([id, served]) => aCounter(id, served)),
});

/** Counter `a` under this profile. */
const under = (profile: WorkProfile, services?: readonly Service[]): DaySetUp => ({
  ...setUp(services ? { services } : {}),
  profiles: [profile],
  counters: [aCounter('a', [], { profileId: profile.id })],
});

const open = (from: string, to: string, counter = 'a'): OpenInterval => ({ counterId: counterId(counter), from: at(from), to: at(to) });
/** `09:05 A 4 B 2`: at 09:05 for four minutes of A, then two of B. `last`: of the last leg. */
const visitor = (words: string, over: Partial<DayVisitor> = {}, last: Partial<VisitorLeg> = {}): DayVisitor => {
  const [clock = '', ...legs] = words.split(' ');
  const pairs = legs.flatMap((word, index) =>
    index % 2 === 0
      ? [{ serviceId: serviceId(word), serviceSeconds: Number(legs[index + 1]) * 60, ...(index === legs.length - 2 && last) }]
      : [],
  );
  return { at: at(clock), legs: pairs, ...over };
};
const day = (counters: readonly OpenInterval[], ...visitors: readonly DayVisitor[]): RecordedDay => ({
  businessDay: DAY,
  visitors,
  counters,
});
const play = (one: RecordedDay, under: DaySetUp) => simulateDay(one, under).simulated;
const minutes = (seconds: number | null) => (seconds === null ? null : seconds / 60);

describe('a day that is played again', () => {
  test('has the waits, the served, the longest queue and the service level that one can reckon by hand', () => {
    const services = [aService('A', { targetWaitSeconds: 240 }), aService('B')];
    const played = play(
      day([open('09:00', '10:00')], visitor('09:00 A 5'), visitor('09:01 A 5'), visitor('09:02 B 5'), visitor('09:20 A 1')),
      setUp({ services }),
    );
    expect(played).toEqual({
      visitors: 4,
      served: 4,
      unserved: 0,
      calledShare: 1,
      medianWaitSeconds: 0,
      p80WaitSeconds: 480,
      p95WaitSeconds: 480,
      longestWaitSeconds: 480,
      serviceLevel: 1,
      longestQueue: 2,
      byService: [
        {
          ...{ serviceId: 'A', visitors: 3, served: 3, unserved: 0, calledShare: 1, longestQueue: 1, serviceLevel: 1 },
          ...{ medianWaitSeconds: 0, p80WaitSeconds: 240, p95WaitSeconds: 240, longestWaitSeconds: 240 },
        },
        {
          ...{ serviceId: 'B', visitors: 1, served: 1, unserved: 0, calledShare: 1, longestQueue: 1, serviceLevel: null },
          ...{ medianWaitSeconds: 480, p80WaitSeconds: 480, p95WaitSeconds: 480, longestWaitSeconds: 480 },
        },
      ],
      counters: [{ counterId: 'a', served: 4, openSeconds: 3600, busySeconds: 960, utilisation: 960 / 3600 }],
    });
  });

  test('goes by the rule of the profile that is tried', () => {
    const visitors = ['09:00 A 5', '09:01 A 5', '09:02 A 5', '09:03 B 5', '09:04 B 5'].map((words) => visitor(words));
    const waits = (rule: WorkProfile['rule']) =>
      play(day([open('09:00', '10:00')], ...visitors), under(aProfile('p', ['A', 'B'], { rule }))).byService.map((one) =>
        minutes(one.longestWaitSeconds),
      );
    expect(waits(firstCome())).toEqual([8, 16]);
    expect(waits(strict([B, A]))).toEqual([18, 6]);
    expect(waits(ratio([A, B].map((id) => ({ serviceId: id, share: 1 }))))).toEqual([18, 11]);
  });

  test('counts a visitor of several services leg by leg, also one who comes back to the first', () => {
    const played = play(
      day([open('09:00', '12:00', 'a'), open('09:00', '12:00', 'b')], visitor('09:00 A 5 B 5 A 5'), visitor('09:04 A 10')),
      setUp({ counters: { a: ['A'], b: ['B'] } }),
    );
    expect(played).toMatchObject({ visitors: 2, served: 2, byService: [{ visitors: 3, served: 3 }, { visitors: 1 }] });
    // The second visitor waits one minute; the first comes back at 09:10 and waits for it to be 09:15.
    expect(played.byService.map((one) => minutes(one.longestWaitSeconds))).toEqual([5, 0]);
    expect(played.counters.map((one) => one.served)).toEqual([3, 1]);
  });

  test('has counters that open and close; who is there is served to the end, who still waits is not', () => {
    const played = play(
      day(
        [open('09:00', '09:10'), open('10:00', '10:30')],
        visitor('09:08 A 10'),
        visitor('09:09 A 5'),
        visitor('10:29 A 5'),
        visitor('10:31 A 5'),
      ),
      setUp(),
    );
    expect(played).toMatchObject({ visitors: 4, served: 3, unserved: 1, longestQueue: 1 });
    expect(minutes(played.longestWaitSeconds)).toBe(51);
    expect(played.counters).toMatchObject([{ openSeconds: 18 * 60 + 34 * 60, busySeconds: 20 * 60 }]);
  });

  test('does not mind intervals that touch or overlap, nor counters and services that are gone', () => {
    const intervals = [open('09:00', '09:30'), open('09:20', '09:40'), open('09:40', '10:00'), open('09:00', '10:00', 'gone')];
    const played = play(day(intervals, visitor('09:00 X 5'), visitor('09:35 X 5 A 5'), visitor('09:50 A 20')), setUp());
    expect(played).toMatchObject({ visitors: 2, served: 2, counters: [{ counterId: 'a', openSeconds: 70 * 60 }] });
  });

  test('loses the impatient', () => {
    const played = play(
      day(
        [open('09:00', '10:00')],
        visitor('09:00 A 30'),
        visitor('09:05 A 5', {}, { patienceSeconds: 600 }),
        visitor('09:25 A 5', {}, { patienceSeconds: 600 }),
      ),
      setUp({ services: [aService('A', { targetWaitSeconds: 900 }), aService('B')] }),
    );
    expect(played).toMatchObject({ visitors: 3, served: 2, unserved: 1, serviceLevel: 2 / 3 });
  });

  test('has the patience of each leg in that leg only, and ends when the last one goes', () => {
    const played = play(
      day([open('09:00', '09:30')], visitor('09:00 A 10'), visitor('09:01 A 5 B 5', {}, { patienceSeconds: 60 }), visitor('09:29 A 5')),
      setUp({ counters: { a: ['A'] } }),
    );
    // Nine minutes for A, which is more than a minute; one minute for B, which nobody serves.
    expect(played).toMatchObject({ visitors: 3, served: 2, unserved: 1 });
    expect(played.byService.map((one) => minutes(one.longestWaitSeconds))).toEqual([9, 1]);
    const stayed = visitor('09:20 B 5');
    const served = visitor('09:00 A 10', {}, { patienceSeconds: 9 * 3600 });
    expect(minutes(play(day([open('09:00', '12:00')], served, stayed), setUp({ counters: { a: ['A'] } })).longestWaitSeconds)).toBe(160);
  });

  test('has a counter held by those who do not come, and does not count them as served', () => {
    const played = play(
      day(
        [open('09:00', '10:00')],
        visitor('09:00 A 5', {}, { absent: true }),
        visitor('09:01 A 2 B 3', {}, { absent: true }),
        visitor('09:02 A 5'),
      ),
      setUp(),
    );
    expect(played).toMatchObject({ visitors: 3, served: 1, unserved: 2, calledShare: 1 });
    expect(played.byService).toMatchObject([
      { visitors: 3, served: 2, unserved: 1, longestWaitSeconds: 300 },
      { visitors: 1, served: 0, unserved: 1, longestWaitSeconds: 300 },
    ]);
    expect(played.counters).toMatchObject([{ served: 2, busySeconds: 15 * 60 }]);
  });

  test('ends for who gives up, or is not there, on the way to another counter for the same service', () => {
    const twice = (last: Partial<VisitorLeg>) =>
      play(day([open('09:00', '10:00')], visitor('09:00 A 5 A 7', {}, last), visitor('09:01 A 1')), setUp());
    expect(twice({})).toMatchObject({ served: 2, longestWaitSeconds: 11 * 60 });
    expect(twice({ absent: true })).toMatchObject({ served: 1, unserved: 1, longestWaitSeconds: 11 * 60 });
    expect(twice({ patienceSeconds: 30 })).toMatchObject({ served: 1, unserved: 1, longestWaitSeconds: 4 * 60 });
  });

  describe('with people who are never called', () => {
    const crowd = Array.from({ length: 6 }, (_, index) => visitor(`09:0${index} A 5`));
    const starved = Array.from({ length: 4 }, (_, index) => visitor(`09:5${index} B 5`));
    const both = setUp({ services: [aService('A'), aService('B')], counters: { a: ['A', 'B'] } });
    const onlyA = setUp({ services: [aService('A'), aService('B')], counters: { a: ['A'] } });

    test('counts them among the waits, as longer than any that ended with a call', () => {
      const played = play(day([open('09:00', '10:00')], ...crowd, ...starved), onlyA);
      expect(played).toMatchObject({ visitors: 10, served: 6, unserved: 4, calledShare: 0.6 });
      // Called after 0, 4, 8, 12, 16 and 20 minutes; the others stood there for 7 to 10 minutes, and would have for longer.
      expect([played.medianWaitSeconds, played.p80WaitSeconds, played.longestWaitSeconds].map(minutes)).toEqual([16, 20, 20]);
      expect(played.byService).toMatchObject([
        { calledShare: 1, p80WaitSeconds: 16 * 60 },
        { calledShare: 0, served: 0, medianWaitSeconds: 8 * 60, p80WaitSeconds: 10 * 60 },
      ]);
    });

    test('does not look better than when they are called', () => {
      const late = day([open('09:00', '10:30')], ...crowd, ...starved);
      expect(play(late, both).calledShare).toBe(1);
      const [called, never] = [play(late, both), play(late, onlyA)];
      expect(never.p80WaitSeconds).toBeGreaterThanOrEqual(called.p80WaitSeconds as number);
      expect(never.medianWaitSeconds).toBeGreaterThanOrEqual(called.medianWaitSeconds as number);
    });
  });

  test('calls higher classes first; of a class that the hall does not have, as ordinary', () => {
    const visitors = [visitor('09:00 A 10'), visitor('09:01 A 1', { priority: 'gold' }), visitor('09:02 B 1', { priority: 'urgent' })];
    const played = play(day([open('09:00', '10:00')], ...visitors), setUp());
    expect(played.byService.map((one) => minutes(one.longestWaitSeconds))).toEqual([10, 8]);
  });

  describe('with appointments', () => {
    const appointments = { slotMinutes: 15, capacity: 9, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 900 };
    const services = [aService('A'), aService('B', { appointments })];
    const profile = aProfile('p', ['A', 'B'], { rule: appointmentsFirst() });

    test('an idle counter calls who is early as soon as they are due', () => {
      const played = play(day([open('09:00', '10:00')], visitor('09:00 B 5', { bookedAt: at('09:30') })), under(profile, services));
      // Due at 09:25, five minutes before the wait begins.
      expect(played).toMatchObject({ served: 1, longestWaitSeconds: 0, longestQueue: 1 });
    });

    test('who is due goes before who is not booked, and who is late does not', () => {
      const visitors = [
        visitor('09:00 A 20'),
        visitor('09:01 A 5'),
        visitor('09:10 B 5', { bookedAt: at('09:15') }),
        visitor('09:18 B 5', { bookedAt: at('09:05') }),
      ];
      const played = play(day([open('09:00', '10:00')], ...visitors), under(profile, services));
      expect(played.byService.map((one) => minutes(one.longestWaitSeconds))).toEqual([24, 12]);
    });

    test('a booking for a service that takes none is a visit like any other', () => {
      expect(play(day([open('09:00', '10:00')], visitor('09:00 A 5', { bookedAt: at('09:30') })), setUp())).toMatchObject({
        served: 1,
        longestWaitSeconds: 0,
      });
    });
  });

  test('is refused under a set-up that could not be saved', () => {
    const senseless = under(aProfile('p', ['A'], { rule: ageing({ pointsPerMinute: 0 }) }));
    expect(daySetUpProblem(senseless, DAY)).toEqual({ code: 'RULE_INVALID', details: { problem: 'points_per_minute' } });
    expect(() => simulateDay(day([]), senseless)).toThrow('RULE_INVALID');
    expect(daySetUpProblem(setUp(), DAY)).toBeNull();
  });

  test('may be empty', () => {
    expect(play(day([]), setUp())).toMatchObject({ visitors: 0, medianWaitSeconds: null, serviceLevel: null, counters: [] });
  });

  test('takes no notice of hours, quotas and outcomes that are required', () => {
    const outcomes = [{ code: 'ok', name: { en: 'Fine' } }];
    const hours = { weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }, exceptions: [] };
    const strictly = aService('A', { dailyQuota: 1, open: false, hours, outcomes, outcomeRequired: true, lastTicket: 'close' });
    const played = play(
      day([open('09:00', '10:00')], visitor('09:00 A 5'), visitor('09:01 A 5')),
      setUp({ services: [strictly, aService('B')] }),
    );
    expect(played).toMatchObject({ visitors: 2, served: 2 });
  });
});

describe('the day as it was', () => {
  const recorded = (from: string, called: string | null, ended: string, counter: string | null = 'a') => ({
    enteredAt: at(from),
    waitingSince: at(from),
    calledAt: called === null ? null : at(called),
    counterId: counter === null ? null : counterId(counter),
    endedAt: at(ended),
    served: called !== null,
  });
  const leg = { serviceId: A, serviceSeconds: 300 };

  test('has the same figures', () => {
    const visitors: DayVisitor[] = [
      { at: at('09:00'), legs: [{ ...leg, recorded: recorded('09:00', '09:02', '09:07') }] },
      { at: at('09:01'), legs: [{ ...leg, recorded: recorded('09:01', '09:07', '09:12') }] },
      { at: at('09:03'), legs: [{ ...leg, recorded: recorded('09:03', null, '09:06', null) }] },
    ];
    const both = simulateDay(
      day([open('09:00', '10:00')], ...visitors),
      setUp({ services: [aService('A', { targetWaitSeconds: 180 })], counters: { a: ['A'] } }),
    );
    expect(both.recorded).toMatchObject({
      ...{ visitors: 3, served: 2, unserved: 1, calledShare: 2 / 3, serviceLevel: 1 / 3, longestQueue: 2 },
      // Of 0:02, 0:06, and one that was never called.
      ...{ medianWaitSeconds: 360, p80WaitSeconds: 360, longestWaitSeconds: 360 },
      counters: [{ counterId: 'a', served: 2, openSeconds: 3600, busySeconds: 600 }],
    });
    expect(both.simulated).toMatchObject({ visitors: 3, served: 3, longestWaitSeconds: 420 });
  });

  test('is there only where something was recorded', () => {
    expect(simulateDay(day([open('09:00', '10:00')], visitor('09:00 A 5')), setUp()).recorded).toBeNull();
  });
});

describe('a generated day', () => {
  const perHour = [...Array(8).fill(0), 60, 120, 90, 60, 60, 30];
  const bank = (seed: number) =>
    generateDay({
      businessDay: DAY,
      midnight: at('00:00'),
      services: ['A', 'B', 'C', 'D', 'E'].map((id, index) => ({
        serviceId: serviceId(id),
        perHour,
        meanSeconds: 120 + 60 * index,
        spread: 0.6,
      })),
      counters: Array.from({ length: 30 }, (_, index) => open('08:00', '14:30', `c${index}`)),
      priorities: [{ priority: 'paid', share: 0.1 }],
      seed,
    });
  const bankSetUp = (rule: WorkProfile['rule']): DaySetUp => ({
    hall: aHall(),
    services: ['A', 'B', 'C', 'D', 'E'].map((id) => aService(id, { targetWaitSeconds: 600 })),
    profiles: [aProfile('p', ['A', 'B', 'C', 'D', 'E'], { rule })],
    counters: Array.from({ length: 30 }, (_, index) => aCounter(`c${index}`, [], { profileId: profileId('p') })),
  });

  test('is the same for the same seed, and another for another', () => {
    expect(bank(1)).toEqual(bank(1));
    expect(bank(1)).not.toEqual(bank(2));
  });

  test('has the visitors that were asked for, of about such hours, service times and classes', () => {
    const { visitors } = bank(7);
    for (const id of ['A', 'B', 'C', 'D', 'E']) {
      expect(visitors.filter((one) => one.legs[0]?.serviceId === id)).toHaveLength(420);
    }
    const atNine = visitors.filter((one) => one.at >= at('09:00') && one.at < at('10:00')).length;
    expect(Math.abs(atNine - 600)).toBeLessThan(3 * Math.sqrt(600));
    const times = visitors.filter((one) => one.legs[0]?.serviceId === A).map((one) => one.legs[0]?.serviceSeconds ?? 0);
    expect(Math.abs(times.reduce((sum, one) => sum + one, 0) / times.length - 120)).toBeLessThan(12);
    expect(Math.abs(visitors.filter((one) => one.priority === 'paid').length / visitors.length - 0.1)).toBeLessThan(0.03);
    expect(visitors.every((one) => one.at >= at('08:00') && one.at < at('14:00'))).toBe(true);
  });

  test('of a bank with 2,000 visitors loses nobody, and is the same when it is played again', () => {
    const played = play(bank(7), bankSetUp(ageing({ pointsPerMinute: 1, points: [{ serviceId: B, points: 10 }] })));
    expect(played.served + played.unserved).toBe(played.visitors);
    expect(played.unserved).toBe(0);
    expect(played.counters.every((one) => (one.utilisation ?? 0) > 0.3)).toBe(true);
    expect(play(bank(7), bankSetUp(ageing({ pointsPerMinute: 1, points: [{ serviceId: B, points: 10 }] })))).toEqual(played);
  });
});

/** J. Kiefer and J. Wolfowitz, 1955: first come, first served, at several counters, one visitor after another. */
test.each(runsOf(60))(
  'first come, first served has the waits of the recursion of Kiefer and Wolfowitz: $name',
  (run) => {
    const visits = fc.array(fc.record({ gap: fc.nat({ max: 300 }), seconds: fc.integer({ min: 1, max: 900 }) }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 4 }), (gaps, servers) => {
        let now: EpochMs = at('09:00');
        const visitors = gaps.map(({ gap, seconds }): DayVisitor => {
          now += gap * 1000;
          return { at: now, legs: [{ serviceId: A, serviceSeconds: seconds }] };
        });
        const ids = Array.from({ length: servers }, (_, index) => `c${index}`);
        const played = play(
          day(
            ids.map((id) => ({ counterId: counterId(id), from: at('09:00'), to: now + 100_000 * MINUTE })),
            ...visitors,
          ),
          setUp({ counters: Object.fromEntries(ids.map((id) => [id, ['A']])) }),
        );
        const free: number[] = ids.map(() => at('09:00'));
        const waits = visitors.map(({ at: came, legs }) => {
          free.sort((a, b) => a - b);
          const called = Math.max(came, free[0] as number);
          free[0] = called + (legs[0]?.serviceSeconds ?? 0) * 1000;
          return (called - came) / 1000;
        });
        waits.sort((a, b) => a - b);
        expect([played.longestWaitSeconds, played.medianWaitSeconds, played.p80WaitSeconds]).toEqual(
          [1, 0.5, 0.8].map((share) => waits[Math.ceil(waits.length * share) - 1]),
        );
      }),
      run,
    );
  },
  60_000,
);
