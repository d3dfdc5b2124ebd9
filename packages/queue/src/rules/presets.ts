import type { ServiceId } from '../ids.ts';
import type { CallingRule, Condition } from '../model.ts';

/** How every preset begins: what somebody promised to this counter comes before its queues. */
const PROMISED: readonly Condition[] = [{ when: 'assigned' }, { when: 'park_due' }];

/** By class, then arrival, over all queues. */
export function firstCome(): CallingRule {
  return { preset: 'first_come', conditions: PROMISED, finally: { call: 'first_come' } };
}

/** Nobody of a later queue while somebody waits in an earlier one. Queues that are not named come last, in the profile's order. */
export function strict(serviceIds: readonly ServiceId[]): CallingRule {
  const conditions = serviceIds.map((serviceId): Condition => ({ when: 'waiting', serviceId }));
  return { preset: 'strict', conditions: [...PROMISED, ...conditions], finally: { call: 'in_order' } };
}

/** 2:1:1 calls two of the first queue, one of the second, one of the third, and begins anew. A queue where nobody waits is passed over. */
export function ratio(shares: readonly { readonly serviceId: ServiceId; readonly share: number }[]): CallingRule {
  const conditions = shares.map(({ serviceId, share }): Condition => ({ when: 'called_fewer', serviceId, times: share }));
  return { preset: 'ratio', conditions: [...PROMISED, ...conditions], finally: { call: 'first_come' } };
}

/** Points of the queue, plus the rank of the class, plus minutes waited × `pointsPerMinute`: so nobody waits for ever. */
export function ageing(weights: {
  readonly pointsPerMinute: number;
  readonly points?: readonly { readonly serviceId: ServiceId; readonly points: number }[];
}): CallingRule {
  const { pointsPerMinute, points = [] } = weights;
  return { preset: 'ageing', conditions: PROMISED, finally: { call: 'ageing', pointsPerMinute, points } };
}

/** Appointments within their window before everyone else, by booked time. */
export function appointmentsFirst(): CallingRule {
  const conditions: Condition[] = [...PROMISED, { when: 'appointment_due', serviceId: null }];
  return { preset: 'appointments_first', conditions, finally: { call: 'first_come' } };
}
