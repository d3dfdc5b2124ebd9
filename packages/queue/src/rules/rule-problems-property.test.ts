import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../model.ts';
import { aHall, aService, serviceId } from '../test/people.ts';
import { PATIENCE, runsOf } from '../test/seeds.ts';
import { hasIdleCondition } from '../test/slow/profiles.ts';
import { mendedRule, ruleProblem } from './rule-problems.ts';

const SERVICES = ['A', 'B', 'C'].map(serviceId);
const service = fc.constantFrom(...SERVICES);
const aCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>({ when: 'assigned' }, { when: 'park_due' }),
  fc.record({ when: fc.constant('appointment_due' as const), serviceId: fc.option(service, { freq: 2 }) }),
  fc.record({ when: fc.constant('longest_wait' as const), serviceId: service, seconds: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ when: fc.constant('called_fewer' as const), serviceId: service, times: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ when: fc.constant('class_waiting' as const), priority: fc.constantFrom('ordinary', 'paid', 'urgent', 'no-such-class') }),
  fc.record({ when: fc.constant('waiting' as const), serviceId: service }),
);
const aSetUp = fc.record({
  serviceIds: fc.uniqueArray(service, { minLength: 1 }),
  conditions: fc.array(aCondition, { maxLength: 6 }),
  ranks: fc.constantFrom([0, 10, 20], [0, 10, 10], [5, 5, 5]),
  bookable: fc.subarray(SERVICES),
});

test.each(runsOf(2000))(
  'a rule is refused exactly when no visitor there could be meets one of its conditions, and mended by leaving those out: $name',
  (run) => {
    fc.assert(
      fc.property(aSetUp, ({ serviceIds, conditions, ranks, bookable }) => {
        const hall = aHall({ priorities: aHall().priorities.map((one, at) => ({ ...one, rank: ranks[at] as number })) });
        const appointments = { slotMinutes: 15, capacity: 1, earlySeconds: 0, lateSeconds: 0, releaseSeconds: 0 };
        const services = new Map(SERVICES.map((id) => [id, aService(id, { appointments: bookable.includes(id) ? appointments : null })]));
        const rule = { preset: 'custom', conditions, finally: { call: 'first_come' } } as const;
        const idle = hasIdleCondition({ hall, services }, serviceIds, rule);
        expect(ruleProblem({ hall, services }, { serviceIds, rule })?.code).toBe(idle ? 'RULE_NEVER_MATCHES' : undefined);
        const mended = mendedRule({ hall, services }, { serviceIds, rule });
        expect(hasIdleCondition({ hall, services }, serviceIds, mended)).toBe(false);
        if (!idle) expect(mended).toBe(rule);
      }),
      run,
    );
  },
  PATIENCE,
);
