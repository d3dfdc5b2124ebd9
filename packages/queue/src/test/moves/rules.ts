import type { ServiceId } from '../../ids.ts';
import type { CallingRule, Condition, Finally } from '../../model.ts';
import { ageing, appointmentsFirst, firstCome, ratio, strict } from '../../rules/presets.ts';
import { serviceId } from '../people.ts';
import { of } from './move.ts';

/** Any rule over these services: each preset, and rules of nobody's making; now and then one that cannot work. */
export function aRule(ids: readonly ServiceId[], other: number, more: number): CallingRule {
  const first = of(ids, other);
  const rules: readonly CallingRule[] = [
    firstCome(),
    strict(ids),
    ratio(ids.map((one, at) => ({ serviceId: one, share: 1 + ((more + at) % 3) }))),
    ratio([{ serviceId: first, share: 2 }]),
    ageing({ pointsPerMinute: 1 + (more % 5), points: [{ serviceId: first, points: 10 }] }),
    appointmentsFirst(),
    ownRule(ids, other, more),
    ownRule(ids, more, other),
    ownRule(ids, other + more, more),
  ];
  return of(rules, more);
}

function ownRule(ids: readonly ServiceId[], other: number, more: number): CallingRule {
  const count = 1 + (other % 4);
  const conditions = Array.from({ length: count }, (_, at) => aCondition(ids, other + 7 * at, more + 5 * at));
  return { preset: 'custom', conditions, finally: aFinally(ids, other, more) };
}

function aCondition(ids: readonly ServiceId[], other: number, more: number): Condition {
  const id = more % 29 === 28 ? serviceId('no-such-service') : of(ids, more);
  const conditions: readonly Condition[] = [
    { when: 'longest_wait', serviceId: id, seconds: of([300, 600, 900, 0], other) },
    { when: 'class_waiting', priority: of(['urgent', 'paid', 'urgent', 'no-such-class'], other) },
    { when: 'called_fewer', serviceId: id, times: 1 + (other % 3) },
    { when: 'park_due' },
    { when: 'appointment_due', serviceId: of([null, id], other) },
    { when: 'waiting', serviceId: id },
    { when: 'called_fewer', serviceId: id, times: 2 },
    { when: 'assigned' },
  ];
  return of(conditions, more);
}

function aFinally(ids: readonly ServiceId[], other: number, more: number): Finally {
  const points = of([[{ serviceId: of(ids, more), points: 5 - (other % 11) }], []], other);
  return of<Finally>(
    [{ call: 'in_order' }, { call: 'first_come' }, { call: 'ageing', pointsPerMinute: of([0.5, 2, 0], more), points }],
    other + more,
  );
}
