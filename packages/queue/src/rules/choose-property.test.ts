import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import type { BusinessDay, EpochMs, ServiceId } from '../ids.ts';
import type { CallingRule, Condition, CounterState, Finally, Ticket } from '../model.ts';
import { enqueue } from '../queues.ts';
import { type WritableHall, writableHall } from '../state.ts';
import {
  aCounter,
  aHall,
  aProfile,
  appointmentId,
  aService,
  clock,
  counterId,
  profileId,
  serviceId,
  ticketId,
  userId,
} from '../test/people.ts';
import { PATIENCE, runsOf } from '../test/seeds.ts';
import { slowChoose } from '../test/slow-choose.ts';
import { at, DAY_MS, dayAt } from '../test/time.ts';
import { choose, mayCall } from './choose.ts';

const SERVICES = ['A', 'B', 'C', 'D'].map(serviceId);
const CLASSES = ['ordinary', 'paid', 'urgent', 'no-such-class'];
const NOON = at('12:00');

const service = fc.constantFrom(...SERVICES);
const aCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>({ when: 'assigned' }, { when: 'park_due' }),
  fc.record({ when: fc.constant('appointment_due' as const), serviceId: fc.option(service) }),
  fc.record({ when: fc.constant('longest_wait' as const), serviceId: service, seconds: fc.integer({ min: 1, max: 4000 }) }),
  fc.record({ when: fc.constant('called_fewer' as const), serviceId: service, times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ when: fc.constant('class_waiting' as const), priority: fc.constantFrom(...CLASSES) }),
  fc.record({ when: fc.constant('waiting' as const), serviceId: service }),
);
const aFinally: fc.Arbitrary<Finally> = fc.oneof(
  fc.constantFrom<Finally>({ call: 'first_come' }, { call: 'in_order' }),
  fc.record({
    call: fc.constant('ageing' as const),
    pointsPerMinute: fc.constantFrom(0.1, 1, 2.5),
    points: fc.array(fc.record({ serviceId: service, points: fc.integer({ min: -20, max: 20 }) }), { maxLength: 3 }),
  }),
);
const aRule: fc.Arbitrary<CallingRule> = fc.record({
  preset: fc.constant('custom' as const),
  conditions: fc.array(aCondition, { maxLength: 6 }),
  finally: aFinally,
});

interface Visit {
  readonly service: ServiceId;
  readonly priority: string;
  readonly minutesAgo: number;
  readonly key: number | null;
  readonly where: 'queue' | 'counter a' | 'counter b' | 'ann' | 'parked' | 'called before';
  readonly bookedIn: number | null;
  readonly late: boolean;
}
const aVisit: fc.Arbitrary<Visit> = fc.record({
  service,
  priority: fc.constantFrom(...CLASSES),
  // Few values, so that there are ties.
  minutesAgo: fc.integer({ min: -2, max: 40 }).map((n) => n * 2),
  key: fc.option(fc.integer({ min: -3, max: 60 }), { freq: 3 }),
  where: fc.oneof(
    { weight: 8, arbitrary: fc.constant('queue' as const) },
    { weight: 4, arbitrary: fc.constantFrom<Visit['where']>('counter a', 'counter b', 'ann', 'parked', 'called before') },
  ),
  bookedIn: fc.option(fc.integer({ min: -30, max: 30 }), { freq: 2 }),
  late: fc.boolean(),
});

const aHallOf = fc.record({
  rule: aRule,
  withProfile: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  services: fc.uniqueArray(service, { minLength: 1 }),
  ranks: fc.constantFrom([0, 10, 20], [0, 20, 10], [5, 5, 5]),
  early: fc.constantFrom(0, 300, 1200),
  counts: fc.array(fc.record({ serviceId: service, times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
  countsOfToday: fc.boolean(),
  visits: fc.array(aVisit, { maxLength: 40 }),
});
type Made = typeof aHallOf extends fc.Arbitrary<infer Of> ? Of : never;

test.each(runsOf(600))(
  'choose says what an obviously right chooser says, until nobody is left: $name',
  (run) => {
    fc.assert(
      fc.property(aHallOf, (made) => {
        const state = hallOf(made);
        let now = NOON;
        for (let calls = 0; calls <= made.visits.length; calls += 1) {
          for (const counter of ['a', 'b'].map(counterId)) {
            const choice = choose(state, counter, now, dayAt(now));
            const right = slowChoose(state, counter, now, dayAt(now));
            expect(choice).toEqual(right);
            if (choice) callAndServe(state, counter, choice, now);
            else expect(idleFor(state, counter, now)).toEqual([]);
          }
          now += 90_000;
        }
      }),
      run,
    );
  },
  PATIENCE,
);

/** Who could be called while the rule calls nobody; parked tickets wait for their time, or for a hand. */
function idleFor(state: WritableHall, counter: ReturnType<typeof counterId>, now: EpochMs): string[] {
  return [...state.tickets.values()].filter((one) => one.state === 'waiting' && mayCall(state, counter, one, now)).map((one) => one.number);
}

function callAndServe(
  state: WritableHall,
  counter: ReturnType<typeof counterId>,
  { ticket, reason }: NonNullable<ReturnType<typeof choose>>,
  now: EpochMs,
): void {
  const here = { ticketId: ticket.id, counterId: counter };
  const stamp = () => ({ seq: state.seq + 1, at: now, businessDay: dayAt(now), actor: clock });
  evolve(state, { ...stamp(), type: 'ticket_called', ...here, userId: null, reason });
  evolve(state, { ...stamp(), type: 'ticket_served', ...here, outcome: null });
}

function hallOf({ rule, withProfile, services, ranks, early, counts, countsOfToday, visits }: Made): WritableHall {
  const state = writableHall();
  state.hall = aHall({ priorities: aHall().priorities.map((one, index) => ({ ...one, rank: ranks[index] ?? 0 })) });
  const appointments = { slotMinutes: 15, capacity: 1, earlySeconds: early, lateSeconds: 600, releaseSeconds: 900 };
  for (const id of SERVICES) state.services.set(id, aService(id, { appointments: id === 'D' ? null : appointments }));
  const own = withProfile ? profileId('desk') : null;
  state.profiles.set(profileId('desk'), aProfile('desk', services, { rule }));
  for (const id of ['a', 'b']) state.counters.set(counterId(id), aCounter(id, services, { profileId: own }));
  state.counterStates.set(counterId('a'), { ...OPEN, specialist: { id: userId('ann'), name: 'Ann' } });
  state.counterStates.set(counterId('b'), OPEN);
  const businessDay = dayAt(countsOfToday ? NOON : NOON - DAY_MS);
  state.ruleCounts.set(profileId('desk'), { profileId: profileId('desk'), businessDay, calls: unique(counts) });
  state.seq = visits.length;
  for (const [index, visit] of visits.entries()) {
    const ticket = ticketOf(visit, index + 1);
    state.tickets.set(ticket.id, ticket);
    enqueue(state, ticket);
  }
  return state;
}

const OPEN: CounterState = {
  status: 'open',
  breakReason: null,
  since: 0,
  specialist: null,
  nextStoredAt: null,
  autoCallPaused: false,
  idleSince: null,
};

function unique<Item extends { serviceId: ServiceId }>(items: readonly Item[]): Item[] {
  return items.filter((item, index) => items.findIndex((one) => one.serviceId === item.serviceId) === index);
}

function ticketOf({ service: serviceId, priority, minutesAgo, key, where, bookedIn, late }: Visit, arrival: number): Ticket {
  const waitingSince = NOON - minutesAgo * 60_000;
  return {
    id: ticketId(arrival),
    number: `N${arrival}`,
    businessDay: dayAt(NOON) as BusinessDay,
    serviceId,
    priority,
    locale: 'en',
    customer: null,
    arrival,
    issuedAt: waitingSince,
    state: where === 'parked' ? 'parked' : 'waiting',
    counterId: where === 'parked' ? counterId('a') : null,
    userId: null,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    recalls: 0,
    reason: null,
    outcome: null,
    key: key ?? arrival,
    waitingSince,
    firstCalledAt: where === 'parked' || where === 'called before' ? waitingSince + 1 : null,
    boundTo:
      where === 'ann'
        ? { kind: 'user', userId: userId('ann') }
        : where.startsWith('counter')
          ? { kind: 'counter', counterId: counterId(where.slice(-1)) }
          : null,
    releasedFrom: null,
    parkedUntil: where === 'parked' ? waitingSince + 1_800_000 : null,
    requeues: 0,
    journey: [],
    legs: [],
    appointment: bookedIn === null ? null : { id: appointmentId(arrival), at: NOON + bookedIn * 60_000, late },
    remark: null,
    forecast: null,
  };
}
