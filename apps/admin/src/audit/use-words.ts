import { localized } from '@foyer/ui';
import { type Names, useHall, useNames } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../counters/use-people.ts';
import { ratioOf } from '../profiles/rule-words.ts';
import { useProfiles } from '../profiles/use-profiles.ts';

/** What sentences about the log are made of: how everything is called now, in the language of the screen. */
export interface Words {
  readonly t: TFunction;
  readonly locale: string;
  readonly zone: string | undefined;
  readonly names: Names;
  /** Everybody else is of a class worth a mention. */
  readonly ordinaryClass: string | undefined;
  text(texts: Readonly<Record<string, string>>): string;
  /** `Counter A` */
  counter(id: string): string;
  person(id: string): string;
  profile(id: string): string;
  /** `2:1:1` as the profile is now; null where it does not count, or is gone. */
  ratio(profileId: string): string | null;
  outcome(code: string): string;
  group(id: string): string;
  /** A part of the hall, as it is called now. */
  zoneName(id: string): string;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { hall, services } = useHall().state;
  const people = usePeople();
  const { profiles } = useProfiles();
  return useMemo(() => {
    const locale = i18n.language;
    const text: Words['text'] = (texts) => localized(texts, locale, hall?.languages);
    const profileOf = (id: string) => profiles?.find((one) => one.id === id);
    const outcomes = new Map(services.flatMap((service) => service.outcomes.map((one) => [one.code, one.name] as const)));
    return {
      t,
      locale,
      zone: hall?.zone,
      names,
      ordinaryClass: hall?.priorities[0]?.id,
      text,
      counter: (id) => t('common:counter', { name: names.counter(id) }),
      person: (id) => people?.find((one) => one.id === id)?.name ?? id,
      profile: (id) => profileOf(id)?.name ?? id,
      ratio: (id) => {
        const profile = profileOf(id);
        return profile ? ratioOf(profile) : null;
      },
      outcome: (code) => {
        const name = outcomes.get(code);
        return name ? text(name) : code;
      },
      zoneName: (id) => {
        const name = hall?.zones.find((one) => one.id === id)?.name;
        return name ? text(name) : id;
      },
      group: (id) => {
        const name = hall?.groups.find((one) => one.id === id)?.name;
        return name ? text(name) : id;
      },
    };
  }, [t, i18n.language, names, hall, services, people, profiles]);
}
