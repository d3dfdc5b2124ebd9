import { localized } from '@foyer/ui';
import { useHall, useNames } from '@foyer/ui/staff';
import { Anchor, Checkbox, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Series } from '../layout/Series.tsx';
import { addressOf } from '../pages.ts';
import { useProfiles } from '../profiles/use-profiles.ts';
import type { CounterFormState } from './counter-values.ts';
import { ServiceTags } from './ServiceTags.tsx';

/** What it is called, and which queues it calls from. */
export function CounterFields({ form }: { readonly form: CounterFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="start">
        <TextInput
          label={t('counters.name')}
          description={t('counters.nameHint')}
          dir="auto"
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput label={t('counters.serial')} description={t('counters.serialHint')} dir="auto" {...form.getInputProps('serial')} />
      </Group>
      <ZoneChoice form={form} />
      <Radio.Group label={t('counters.worksBy')} {...form.getInputProps('worksBy')}>
        <Stack gap="xs" my="xs">
          <Radio value="profile" label={t('counters.worksByProfile')} description={t('counters.worksByProfileHint')} />
          <Radio value="own" label={t('counters.worksByOwn')} description={t('counters.worksByOwnHint')} />
        </Stack>
      </Radio.Group>
      {form.values.worksBy === 'profile' ? <ProfileChoice form={form} /> : <OwnServices form={form} />}
    </>
  );
}

/** Where the hall has parts: the displays of its part show and say its calls. */
function ZoneChoice({ form }: { readonly form: CounterFormState }) {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  if (hall === null || hall.zones.length === 0) return null;
  const zones = hall.zones.map(({ id, name }) => ({ value: id, label: localized(name, i18n.language, hall.languages) }));
  return (
    <NativeSelect
      label={t('counters.zone')}
      description={t('counters.zoneHint')}
      data={[{ value: '', label: t('counters.noZone') }, ...zones]}
      {...form.getInputProps('zoneId')}
    />
  );
}

function ProfileChoice({ form }: { readonly form: CounterFormState }) {
  const { t } = useTranslation();
  const { profiles = [] } = useProfiles();
  const chosen = profiles.find(({ id }) => id === form.values.profileId);
  return (
    <>
      <NativeSelect
        label={t('counters.profile')}
        data={[{ value: '', label: t('counters.chooseProfile') }, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
        {...form.getInputProps('profileId')}
      />
      {chosen && <ServiceTags ids={chosen.serviceIds} />}
      {profiles.length === 0 && (
        <Text size="sm">
          {t('profiles.none')} <Anchor href={addressOf('profiles')}>{t('page.profiles')}</Anchor>
        </Text>
      )}
    </>
  );
}

function OwnServices({ form }: { readonly form: CounterFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const { services } = useHall().state;
  return (
    <Checkbox.Group label={t('counters.services')} description={t('counters.servicesHint')} {...form.getInputProps('serviceIds')}>
      <Stack gap="xs" my="xs">
        {services.map((service) => (
          <Group key={service.id} gap="sm">
            <Checkbox value={service.id} label={names.service(service.id)} />
            <Series service={service} />
          </Group>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
