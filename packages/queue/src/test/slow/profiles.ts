import type { CommandOf } from '../../commands.ts';
import type { ProfileId, ServiceId } from '../../ids.ts';
import type { CallingRule, Condition, WorkProfile } from '../../model.ts';
import { firstCome } from '../../rules/presets.ts';
import { Expectation } from './expectation.ts';
import { newId, said } from './set-up.ts';
import type { SlowHall } from './slow-hall.ts';

export function onPutProfile(hall: SlowHall, { profile }: CommandOf<'put_profile'>): Expectation {
  return put(hall, new Expectation(), profile);
}

export function onCreateProfile(hall: SlowHall, command: CommandOf<'create_profile'>): Expectation {
  const { name, serviceIds, rule = firstCome(), cherryPick = true } = command.profile;
  const expected = new Expectation().refuseIf(hall.profiles.has(command.id as ProfileId), 'ID_TAKEN');
  const id = command.id ?? (newId(name, hall.profiles) as ProfileId);
  return put(hall, expected, { id, name, serviceIds, rule, cherryPick });
}

export function onChangeProfile(hall: SlowHall, { profileId, changes }: CommandOf<'change_profile'>): Expectation {
  const profile = hall.profiles.get(profileId);
  if (!profile) return new Expectation().refuseIf(true, 'PROFILE_UNKNOWN');
  return put(hall, new Expectation(), { ...profile, ...said(changes) } as WorkProfile);
}

export function onRemoveProfile(hall: SlowHall, { profileId }: CommandOf<'remove_profile'>): Expectation {
  const expected = new Expectation().refuseIf(!hall.profiles.has(profileId), 'PROFILE_UNKNOWN');
  const isUsed = [...hall.counters.values()].some((one) => one.profileId === profileId);
  return expected.refuseIf(isUsed, 'PROFILE_IN_USE').follows({ type: 'profile_removed', profileId });
}

function put(hall: SlowHall, expected: Expectation, profile: WorkProfile): Expectation {
  const { name, serviceIds, rule } = profile;
  expected.refuseIf(name.trim() === '', 'SETTING_INVALID').refuseIf(serviceIds.length === 0, 'PROFILE_EMPTY');
  expected.refuseIf(
    serviceIds.some((id) => !hall.services.has(id)),
    'SERVICE_UNKNOWN',
  );
  expected.refuseIf(hasIdleCondition(hall, serviceIds, rule), 'RULE_NEVER_MATCHES');
  const { finally: last } = rule;
  const isAgeless = last.call === 'ageing' && !(last.pointsPerMinute > 0);
  expected.refuseIf(
    isAgeless || (last.call === 'ageing' && last.points.some((one) => !serviceIds.includes(one.serviceId))),
    'RULE_INVALID',
  );
  return expected.follows({ type: 'profile_put', profile });
}

/** One visitor, alone in the hall, and what was called before them. */
interface Visitor {
  readonly where: 'queue' | 'appointments' | 'assigned' | 'parked';
  readonly serviceId: ServiceId;
  readonly rank: number;
  readonly waited: number;
  readonly called: number;
}

/** Whether no visitor there could be is called by some condition. More of them only hold the conditions before it. */
export function hasIdleCondition(
  hall: Pick<SlowHall, 'hall' | 'services'>,
  serviceIds: readonly ServiceId[],
  { conditions }: CallingRule,
): boolean {
  const limits = conditions.map((one) => (one.when === 'longest_wait' ? one.seconds : one.when === 'called_fewer' ? one.times : 1));
  if (limits.some((limit) => limit < 1)) return true;
  const visitors = visitorsOf(hall, serviceIds, conditions);
  const calling = new Set(visitors.map((one) => conditions.findIndex((condition) => calls(hall, condition, one))));
  return conditions.some((_, at) => !calling.has(at));
}

function visitorsOf(
  hall: Pick<SlowHall, 'hall' | 'services'>,
  serviceIds: readonly ServiceId[],
  conditions: readonly Condition[],
): Visitor[] {
  const ranks = new Set(hall.hall?.priorities.map((one) => one.rank));
  const waits = [0, ...conditions.flatMap((one) => (one.when === 'longest_wait' ? [one.seconds + 1] : []))];
  const counts = [0, ...conditions.flatMap((one) => (one.when === 'called_fewer' ? [one.times] : []))];
  return serviceIds.flatMap((serviceId) =>
    (['queue', 'appointments', 'assigned', 'parked'] as const)
      .filter((where) => where !== 'appointments' || hall.services.get(serviceId)?.appointments)
      .flatMap((where) =>
        [...ranks].flatMap((rank) => waits.flatMap((waited) => counts.map((called) => ({ where, serviceId, rank, waited, called })))),
      ),
  );
}

function calls(hall: Pick<SlowHall, 'hall'>, one: Condition, { where, serviceId, rank, waited, called }: Visitor): boolean {
  if (one.when === 'assigned') return where === 'assigned';
  if (one.when === 'park_due') return where === 'parked';
  if (where === 'assigned' || where === 'parked') return false;
  if (one.when === 'class_waiting') return hall.hall?.priorities.find(({ id }) => id === one.priority)?.rank === rank;
  if (one.serviceId !== null && one.serviceId !== serviceId) return false;
  if (one.when === 'appointment_due') return where === 'appointments';
  if (one.when === 'longest_wait') return waited > one.seconds;
  return one.when !== 'called_fewer' || called < one.times;
}
