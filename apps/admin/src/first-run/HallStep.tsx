import type { SetUpView } from '@foyer/contract';
import { AUTONYMS, UI_LOCALES, type UiLocale, useNow } from '@foyer/ui';
import { Checkbox, Group, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { knownZones, matchingZones, timeIn, ZONES_LISTED } from '../hall/zones.ts';
import { problemText } from './problem-text.ts';
import type { FirstRunState } from './use-first-run.ts';
import { languagesOf } from './values.ts';

const LONGEST_NAME = 80;

/** What the hall is called, how it speaks, and what time it keeps. */
export function HallStep({ state, setUp }: { readonly state: FirstRunState; readonly setUp: SetUpView }) {
  const { t } = useTranslation('firstRun');
  const { values, change } = state;
  const chooseOwn = (own: UiLocale) => change({ own, others: values.others.filter((one) => one !== own) });
  return (
    <Stack gap="lg">
      <NativeSelect
        size="md"
        label={t('hall.own')}
        description={t('hall.ownHint')}
        data={UI_LOCALES.map((locale) => ({ value: locale, label: AUTONYMS[locale] }))}
        value={values.own}
        onChange={(event) => chooseOwn(event.currentTarget.value as UiLocale)}
      />
      <Checkbox.Group
        label={t('hall.others')}
        value={[...values.others]}
        onChange={(others) => change({ others: UI_LOCALES.filter((one) => others.includes(one)) })}
      >
        <Group mt="xs" gap="lg">
          {UI_LOCALES.filter((one) => one !== values.own).map((one) => (
            <Checkbox key={one} value={one} lang={one} label={AUTONYMS[one]} />
          ))}
        </Group>
      </Checkbox.Group>
      {languagesOf(values).map((language) => (
        <NameField key={language} state={state} language={language} />
      ))}
      <ZoneField state={state} offered={setUp.zone} />
    </Stack>
  );
}

/** Only the first has to be there: screens fall back to the hall's own language. */
function NameField({ state, language }: { readonly state: FirstRunState; readonly language: UiLocale }) {
  const { t } = useTranslation('firstRun');
  const { values, change } = state;
  const isOwn = language === values.own;
  return (
    <TextInput
      size="md"
      label={isOwn ? t('hall.name') : t('hall.nameIn', { language: AUTONYMS[language] })}
      description={isOwn ? t('hall.nameHint') : undefined}
      required={isOwn}
      withAsterisk={false}
      lang={language}
      dir="auto"
      maxLength={LONGEST_NAME}
      value={values.names[language]}
      onChange={(event) => change({ names: { ...values.names, [language]: event.currentTarget.value } })}
      data-field={`name.${language}`}
      error={problemText(t, state, `name.${language}`)}
    />
  );
}

function ZoneField({ state, offered }: { readonly state: FirstRunState; readonly offered: string }) {
  const { t, i18n } = useTranslation('firstRun');
  const now = useNow();
  const { values, change } = state;
  // A browser may go by an old name of its zone, which the list does not have.
  const zones = useMemo(() => [...new Set([values.zone, offered, ...knownZones()])].filter((zone) => zone !== ''), [values.zone, offered]);
  const time = timeIn(values.zone, now, i18n.language);
  return (
    <Select
      size="md"
      label={t('hall.zone')}
      description={time === null ? t('hall.zoneHint') : t('hall.zoneNow', { time })}
      data={zones}
      value={values.zone}
      onChange={(zone) => zone !== null && change({ zone })}
      searchable
      allowDeselect={false}
      limit={ZONES_LISTED}
      filter={({ options, search }) => {
        const found = new Set(search === values.zone ? zones : matchingZones(zones, search));
        return options.filter((option) => 'value' in option && found.has(String(option.value)));
      }}
      nothingFoundMessage={t('hall.zoneNone')}
      maxDropdownHeight={220}
      comboboxProps={{ withinPortal: false }}
      dir="ltr"
      spellCheck={false}
      data-field="zone"
      error={problemText(t, state, 'zone')}
    />
  );
}
