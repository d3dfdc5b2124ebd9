import type { HubClient } from '@foyer/hub-client';
import type { SimulatorBody } from './simulator-values.ts';

/** What was tried. */
export interface Tried {
  readonly profile: SimulatorBody['profile'];
  /** Of the profile that there is; null: it is a new one. */
  readonly profileId: string | null;
  /** It differs from what is saved under its id, or is saved nowhere. */
  readonly isDraft: boolean;
  readonly counterIds: readonly string[];
}

/**
 * Saves what was tried and lets the counters work by it, one after the other. May be repeated after a failure: `saved` is told the
 * profile's id as soon as it has one, to be given as `profileId` then.
 * @returns the profile's id
 * @throws HubError at the first refusal; the counters before it have the profile already.
 */
export async function applyProfile(client: HubClient, tried: Tried, saved: (profileId: string) => void): Promise<string> {
  const profileId = await savedId(client, tried);
  saved(profileId);
  for (const id of tried.counterIds) await client.call('updateCounter', { params: { id }, body: { profileId } });
  return profileId;
}

async function savedId(client: HubClient, { profile, profileId, isDraft }: Tried): Promise<string> {
  if (profileId === null) return (await client.call('createProfile', { body: profile })).id;
  const { id: _, ...changes } = profile;
  if (isDraft) await client.call('updateProfile', { params: { id: profileId }, body: changes });
  return profileId;
}
