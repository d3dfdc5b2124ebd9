import { Input, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalizedTexts } from '../forms/LocalizedTexts.tsx';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import type { HallFormState } from './hall-values.ts';
import { languageName, OFFERED } from './language-names.ts';
import { textProps } from './text-props.ts';

const LONGEST_NAME = 80;

/** What the hall is called, and which languages visitors are offered. */
export function IdentityFields({ form }: { readonly form: HallFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <LocalizedTexts
        legend={t('hall.name')}
        languages={form.values.languages}
        inputProps={textProps(form, 'name', form.values.name)}
        maxLength={LONGEST_NAME}
        required
        autoFocus
      />
      <Languages form={form} />
    </>
  );
}

function Languages({ form }: { readonly form: HallFormState }) {
  const { t, i18n } = useTranslation();
  const labelId = useId();
  const { languages } = form.values;
  const name = (tag: string) => languageName(tag, i18n.language);
  const change = (next: string[]) => setList(form, 'languages', next);
  const others = OFFERED.filter((tag) => !languages.includes(tag));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a row of labelled fields.
    <div role="group" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId} required>
        {t('hall.languages')}
      </Input.Label>
      <Input.Description>{t('hall.languagesHint')}</Input.Description>
      <OrderedList
        labelledBy={labelId}
        items={languages}
        onChange={change}
        keyOf={(tag) => tag}
        nameOf={name}
        keepsAll={languages.length === 1}
      >
        {(tag) => <span lang={tag}>{name(tag)}</span>}
      </OrderedList>
      <NativeSelect
        aria-label={t('picker.add', { list: t('hall.languages') })}
        value=""
        data={[{ value: '', label: t('hall.addLanguage') }, ...others.map((tag) => ({ value: tag, label: name(tag) }))]}
        error={form.errors['languages']}
        onChange={({ currentTarget }) => currentTarget.value !== '' && change([...languages, currentTarget.value])}
      />
    </div>
  );
}
