import type { ProfileView } from '@foyer/contract';
import { useNames, useSession } from '@foyer/ui/staff';
import { ActionIcon, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ServiceTags } from '../counters/ServiceTags.tsx';
import page from '../layout/page.module.css';
import { goTo } from '../place.ts';
import { SetUpPage } from '../set-up/SetUpPage.tsx';
import type { Column } from '../set-up/SetUpTable.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { asItIs } from './preset-values.ts';
import { ratioOf, ruleWords } from './rule-words.ts';
import { PROFILES_KEY, useProfiles } from './use-profiles.ts';

/** Which queues a counter calls from, and by which rule. */
export function ProfilesPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const names = useNames();
  const queries = useQueryClient();
  const { profiles, error } = useProfiles();
  const columns: readonly Column<ProfileView>[] = [
    { key: 'profile', title: t('column.profile'), cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'services', title: t('column.services'), cell: ({ serviceIds }) => <ServiceTags ids={serviceIds} /> },
    { key: 'rule', title: t('column.rule'), cell: (profile) => <Rule profile={profile} /> },
    { key: 'counters', title: t('page.counters'), cell: ({ counterIds }) => <Counters ids={counterIds} named={names.counter} /> },
  ];
  const remove = async ({ id }: ProfileView) => {
    await client.call('deleteProfile', { params: { id } });
    await queries.invalidateQueries({ queryKey: PROFILES_KEY });
  };
  return (
    <SetUpPage
      name="profiles"
      items={profiles}
      error={error}
      columns={columns}
      nameOf={({ name }) => name}
      Form={ProfileForm}
      remove={remove}
      rowActions={(profile) => <TryIt profile={profile} />}
    />
  );
}

function Rule({ profile: { serviceIds, rule } }: { readonly profile: ProfileView }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const profile = { serviceIds, rule: asItIs(serviceIds, rule) };
  const { preset } = profile.rule;
  const ratio = preset === 'ratio' ? ratioOf(profile) : null;
  return (
    <>
      {t(`profiles.preset.${preset}`)} {ratio && <bdi dir="ltr">{ratio}</bdi>}
      <Text size="xs" c="dimmed" miw="15rem" maw="34rem">
        {ruleWords(t, profile, names, i18n.language)}
      </Text>
    </>
  );
}

function Counters({ ids, named }: { readonly ids: readonly string[]; readonly named: (id: string) => string }) {
  const { t } = useTranslation();
  if (ids.length === 0) return <span className={page['soft']}>{t('profiles.noCounters')}</span>;
  return ids.map(named).join(', ');
}

function TryIt({ profile: { id, name } }: { readonly profile: ProfileView }) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t('profiles.tryNamed', { name })}
      title={t('profiles.try')}
      onClick={() => goTo('simulator', id)}
    >
      <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}
