import { useHubNow } from '@foyer/ui/staff';
import { Autocomplete, Input, Radio, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeInput } from '../forms/TimeInput.tsx';
import type { HallFormState } from './hall-values.ts';
import { knownZones, matchingZones, timeIn, ZONES_LISTED } from './zones.ts';

const DAY_ENDS = ['end', 'carry_over'] as const;

/** When a business day begins, and what becomes of those who still wait when it ends. */
export function DayFields({ form }: { readonly form: HallFormState }) {
  const { t } = useTranslation();
  const { error, ...cutover } = form.getInputProps('cutover');
  return (
    <>
      <Zone form={form} />
      <Input.Wrapper label={t('hall.cutover')} description={t('hall.cutoverHint')} error={error} required>
        <TimeInput {...cutover} value={form.values.cutover} error={Boolean(error)} w="8rem" />
      </Input.Wrapper>
      <Radio.Group label={t('hall.atDayEnd')} description={t('hall.atDayEndHint')} {...form.getInputProps('atDayEnd')}>
        <Stack gap="xs" my="xs">
          {DAY_ENDS.map((rule) => (
            <Radio key={rule} value={rule} label={t(`hall.atDayEndRule.${rule}`)} description={t(`hall.atDayEndAbout.${rule}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}

/** Any name may be typed: the hub knows which there are, and a list can be older than it. */
function Zone({ form }: { readonly form: HallFormState }) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const zones = useMemo(knownZones, []);
  const time = timeIn(form.values.zone, now, i18n.language);
  return (
    <Autocomplete
      label={t('hall.zone')}
      description={time === null ? t('hall.zoneHint') : t('hall.nowThere', { time })}
      data={zones}
      filter={({ options, search }) => {
        const found = new Set(matchingZones(zones, search));
        return options.filter((option) => 'value' in option && found.has(String(option.value)));
      }}
      limit={ZONES_LISTED}
      maxDropdownHeight={260}
      dir="ltr"
      spellCheck={false}
      required
      {...form.getInputProps('zone')}
    />
  );
}
