import { localized } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { NativeSelect, Radio, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisplayFormState } from './display-values.ts';

const LAYOUTS = ['board', 'counter', 'media'] as const;
const THEMES = ['dark', 'light'] as const;

/** What it shows, and of which part of the hall. */
export function LookFields({ form }: { readonly form: DisplayFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group label={t('displays.layout')} {...form.getInputProps('layout')}>
        <Stack gap="xs" my="xs">
          {LAYOUTS.map((layout) => (
            <Radio
              key={layout}
              value={layout}
              label={t(`displays.layoutOption.${layout}`)}
              description={t(`displays.layoutAbout.${layout}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.layout === 'counter' ? <CounterChoice form={form} /> : <ZoneChoice form={form} />}
      <ThemeChoice form={form} />
      <Switch label={t('displays.speaks')} description={t('displays.speaksHint')} {...form.getInputProps('speaks', { type: 'checkbox' })} />
    </>
  );
}

function CounterChoice({ form }: { readonly form: DisplayFormState }) {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  return (
    <NativeSelect
      label={t('displays.counterId')}
      required
      data={[
        { value: '', label: t('displays.chooseCounter') },
        ...counters.map(({ id, name }) => ({ value: id, label: t('common:counter', { name }) })),
      ]}
      {...form.getInputProps('counterId')}
    />
  );
}

function ZoneChoice({ form }: { readonly form: DisplayFormState }) {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  const zones = hall?.zones.map(({ id, name }) => ({ value: id, label: localized(name, i18n.language, hall.languages) })) ?? [];
  return (
    <NativeSelect
      label={t('displays.zoneId')}
      description={t(zones.length === 0 ? 'displays.noZones' : 'displays.zoneHint')}
      data={[{ value: '', label: t('displays.wholeHall') }, ...zones]}
      {...form.getInputProps('zoneId')}
    />
  );
}

function ThemeChoice({ form }: { readonly form: DisplayFormState }) {
  const { t } = useTranslation();
  const labelId = useId();
  return (
    <div>
      <Text component="div" id={labelId} size="sm" fw={500} mb={4}>
        {t('displays.theme')}
      </Text>
      <SegmentedControl
        aria-labelledby={labelId}
        data={THEMES.map((theme) => ({ value: theme, label: t(`displays.themeOption.${theme}`) }))}
        {...form.getInputProps('theme')}
      />
    </div>
  );
}
