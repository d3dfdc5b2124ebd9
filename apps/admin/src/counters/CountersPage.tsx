import type { CounterView, ProfileView } from '@foyer/contract';
import { StatusDot, useHall, useSession } from '@foyer/ui/staff';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProfiles } from '../profiles/use-profiles.ts';
import { SetUpPage } from '../set-up/SetUpPage.tsx';
import type { Column } from '../set-up/SetUpTable.tsx';
import { CounterForm } from './CounterForm.tsx';
import { ServiceTags } from './ServiceTags.tsx';

/** Where visitors are served, and what is served where. */
export function CountersPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { counters } = useHall().state;
  const { profiles } = useProfiles();
  const nameOf = ({ name }: CounterView) => t('common:counter', { name });
  const columns: readonly Column<CounterView>[] = [
    { key: 'counter', title: t('column.counter'), cell: nameOf },
    { key: 'services', title: t('column.services'), cell: (counter) => <Work counter={counter} profiles={profiles} /> },
    { key: 'serial', title: t('column.serial'), cell: ({ serial }) => <bdi>{serial}</bdi> },
    { key: 'status', title: t('column.status'), cell: ({ status }) => <StatusDot status={status} /> },
    { key: 'waiting', title: t('figure.waiting'), cell: ({ waiting }) => waiting, number: true },
  ];
  return (
    <SetUpPage
      name="counters"
      items={counters}
      columns={columns}
      nameOf={nameOf}
      Form={CounterForm}
      remove={({ id }) => client.call('deleteCounter', { params: { id } })}
    />
  );
}

interface WorkProps {
  readonly counter: CounterView;
  readonly profiles: readonly ProfileView[] | undefined;
}

/** Its work profile, where it has one, over the services that it serves. */
function Work({ counter: { profileId, serviceIds }, profiles }: WorkProps) {
  const { t } = useTranslation();
  const profile = profiles?.find(({ id }) => id === profileId);
  return (
    <>
      {profileId !== null && (
        <Text size="sm" mb={4}>
          {t('counters.byProfile', { name: profile?.name ?? profileId })}
        </Text>
      )}
      <ServiceTags ids={serviceIds} />
    </>
  );
}
