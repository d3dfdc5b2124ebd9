import type { HallState, ProfileId, WorkProfile } from '@foyer/queue';

export function profileOf(state: HallState, id: ProfileId | null | undefined): WorkProfile | null {
  return id ? (state.profiles.get(id) ?? null) : null;
}

/** The shares of a rule that counts, `2:1:1`; null where it does not. */
export function ratioOf({ rule }: WorkProfile): string | null {
  const shares = rule.conditions.flatMap((one) => (one.when === 'called_fewer' ? [one.times] : []));
  return shares.length > 0 ? shares.join(':') : null;
}
