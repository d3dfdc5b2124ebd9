import { offeredLocales } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { Input, NativeSelect, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalizedTexts } from '../forms/LocalizedTexts.tsx';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { languageName } from '../hall/language-names.ts';
import type { DisplayFormState } from './display-values.ts';

const LONGEST_TICKER = 500;

/** The languages of the words around the numbers, and the hall's own text. */
export function WordsFields({ form }: { readonly form: DisplayFormState }) {
  const { t } = useTranslation();
  const languages = useHall().state.hall?.languages ?? [];
  const { ticker } = form.values;
  return (
    <>
      <InTurn form={form} offered={offeredLocales(languages)} />
      <LocalizedTexts
        legend={t('displays.ticker')}
        languages={languages}
        inputProps={(language) => ({ ...form.getInputProps(`ticker.${language}`), value: ticker[language] ?? '' })}
        maxLength={LONGEST_TICKER}
        multiline
      />
      <Input.Description>{t('displays.tickerHint')}</Input.Description>
    </>
  );
}

function InTurn({ form, offered }: { readonly form: DisplayFormState; readonly offered: readonly string[] }) {
  const { t, i18n } = useTranslation();
  const labelId = useId();
  const { languages } = form.values;
  const name = (tag: string) => languageName(tag, i18n.language);
  const change = (next: string[]) => setList(form, 'languages', next);
  const others = offered.filter((tag) => !languages.includes(tag));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row of labelled fields.
    <div role="group" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId}>
        {t('displays.languages')}
      </Input.Label>
      <Input.Description mb="xs">{t('displays.languagesHint')}</Input.Description>
      <OrderedList labelledBy={labelId} items={languages} onChange={change} keyOf={(tag) => tag} nameOf={name}>
        {(tag) => <span lang={tag}>{name(tag)}</span>}
      </OrderedList>
      {others.length > 0 && (
        <NativeSelect
          aria-label={t('picker.add', { list: t('displays.languages') })}
          value=""
          data={[{ value: '', label: t('displays.addLanguage') }, ...others.map((tag) => ({ value: tag, label: name(tag) }))]}
          onChange={({ currentTarget }) => currentTarget.value !== '' && change([...languages, currentTarget.value])}
        />
      )}
      {languages.length > 1 && (
        <NumberInput
          mt="sm"
          w="12rem"
          label={t('displays.languageSeconds')}
          suffix={` ${t('duration.secondsShort')}`}
          min={5}
          max={120}
          allowDecimal={false}
          {...form.getInputProps('languageSeconds')}
        />
      )}
    </div>
  );
}
