import type { ProfileId } from '../ids.ts';
import type { WorkProfile } from '../model.ts';
import { idFromName } from '../new-id.ts';
import { firstCome } from '../rules/presets.ts';
import { ruleProblem } from '../rules/rule-problems.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, refuse } from './decision.ts';
import { given } from './given.ts';

export const putProfile: Handler<'put_profile'> = (state, { profile }) => putWholeProfile(state, profile);

/** Adding never overwrites. */
export const createProfile: Handler<'create_profile'> = (state, { id: wished, profile }) => {
  if (wished !== null && state.profiles.has(wished)) return refuse('ID_TAKEN', { id: wished });
  const id = wished ?? (idFromName(profile.name, 'profile', (taken) => state.profiles.has(taken as ProfileId)) as ProfileId);
  const { name, serviceIds, rule = firstCome(), cherryPick = true } = profile;
  return putWholeProfile(state, { id, name, serviceIds, rule, cherryPick });
};

export const changeProfile: Handler<'change_profile'> = (state, { profileId, changes }) => {
  const profile = state.profiles.get(profileId);
  return profile ? putWholeProfile(state, { ...profile, ...given(changes) }) : refuse('PROFILE_UNKNOWN', { profileId });
};

/** The profile as it is to be from now on, where its rule can work. */
function putWholeProfile(state: HallState, profile: WorkProfile): Decision {
  if (profile.name.trim() === '') return refuse('SETTING_INVALID', { field: 'name' });
  const serviceIds = [...new Set(profile.serviceIds)];
  if (serviceIds.length === 0) return refuse('PROFILE_EMPTY', {});
  const unknown = serviceIds.find((serviceId) => !state.services.has(serviceId));
  if (unknown !== undefined) return refuse('SERVICE_UNKNOWN', { serviceId: unknown });
  const rejection = ruleProblem(state, { serviceIds, rule: profile.rule });
  return rejection ? { ok: false, rejection } : accept({ type: 'profile_put', profile: { ...profile, serviceIds } });
}

export const removeProfile: Handler<'remove_profile'> = (state, { profileId }) => {
  if (!state.profiles.has(profileId)) return refuse('PROFILE_UNKNOWN', { profileId });
  const counterIds = [...state.counters.values()].filter((one) => one.profileId === profileId).map((one) => one.id);
  return counterIds.length > 0
    ? refuse('PROFILE_IN_USE', { profileId, counterIds: counterIds.sort() })
    : accept({ type: 'profile_removed', profileId });
};
