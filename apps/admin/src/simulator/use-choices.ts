import type { ProfileView } from '@foyer/contract';
import type { ServiceId, WorkProfile } from '@foyer/queue';
import { useTranslation } from 'react-i18next';
import { DRAFT, draftKept } from '../profiles/draft.ts';
import { bodyOf, ruleOf } from '../profiles/profile-values.ts';
import { useProfiles } from '../profiles/use-profiles.ts';
import type { Tried } from './apply-profile.ts';

/** Something that can be tried. */
export interface Choice extends Omit<Tried, 'counterIds'> {
  /** The profile's id, or the sign of the draft. */
  readonly value: string;
  readonly title: string;
  readonly described: Pick<WorkProfile, 'serviceIds' | 'rule'>;
  /** Who works by it now. */
  readonly counterIds: readonly string[];
}

/** The hall's work profiles, and before them the draft that somebody is working on. */
export function useChoices(): { readonly choices: readonly Choice[] | undefined; readonly error: unknown } {
  const { t } = useTranslation();
  const { profiles, error } = useProfiles();
  const draft = draftKept();
  const choices = profiles?.map(savedChoice);
  if (draft === null || choices === undefined) return { choices, error };
  const { profileId, values } = draft;
  const saved = profiles?.find(({ id }) => id === profileId);
  const kept: Choice = {
    value: DRAFT,
    title: t('simulator.draft', { name: values.name }),
    profileId: saved?.id ?? null,
    isDraft: true,
    described: { serviceIds: values.serviceIds as ServiceId[], rule: ruleOf(values) },
    profile: { ...bodyOf(values), ...(saved === undefined && values.id.trim() !== '' && { id: values.id.trim() }) },
    counterIds: saved?.counterIds ?? [],
  };
  return { choices: [kept, ...choices], error };
}

function savedChoice({ counterIds, ...profile }: ProfileView): Choice {
  return { value: profile.id, title: profile.name, profileId: profile.id, isDraft: false, profile, counterIds, described: profile };
}
