import type { ProfileView } from '@foyer/contract';
import type { HallState, ProfileId, WorkProfile } from '@foyer/queue';

export function profileView(state: HallState, id: ProfileId): ProfileView | null {
  const profile = state.profiles.get(id);
  return profile ? viewOfProfile(state, profile) : null;
}

/** By name. */
export function profileViews(state: HallState): ProfileView[] {
  return [...state.profiles.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1))
    .map((profile) => viewOfProfile(state, profile));
}

function viewOfProfile(state: HallState, { id, name, serviceIds, rule, cherryPick }: WorkProfile): ProfileView {
  const counterIds = [...state.counters.values()].filter(({ profileId }) => profileId === id).map((counter) => counter.id);
  const points =
    rule.finally.call === 'ageing' ? { ...rule.finally, points: rule.finally.points.map((one) => ({ ...one })) } : rule.finally;
  return {
    id,
    name,
    serviceIds: [...serviceIds],
    rule: { preset: rule.preset, conditions: rule.conditions.map((condition) => ({ ...condition })), finally: points },
    cherryPick,
    counterIds,
  };
}
