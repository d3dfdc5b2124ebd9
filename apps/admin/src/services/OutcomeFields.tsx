import type { HallView } from '@foyer/contract';
import { AUTONYMS, localized, uiLocale } from '@foyer/ui';
import { Button, Input, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { newOutcome, type OutcomeValues } from './outcome-values.ts';
import type { ServiceFormState } from './service-values.ts';

interface OutcomeFieldsProps {
  readonly form: ServiceFormState;
  readonly hall: HallView;
}

/** How the service can end, as the specialist chooses it. */
export function OutcomeFields({ form, hall }: OutcomeFieldsProps) {
  const { t, i18n } = useTranslation();
  const titleId = useId();
  const { outcomes } = form.values;
  const nameOf = ({ name }: OutcomeValues, index: number) =>
    localized(name, i18n.language, hall.languages) || t('services.outcomeNumber', { number: index + 1 });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a list of lines with fields of their own is no fieldset's content to read at once. */}
      <div role="group" aria-labelledby={titleId}>
        <Input.Label component="div" id={titleId}>
          {t('services.outcomes')}
        </Input.Label>
        <Input.Description mb="xs">{t('services.outcomesHint')}</Input.Description>
        <OrderedList
          labelledBy={titleId}
          items={outcomes}
          onChange={(next) => setList(form, 'outcomes', next)}
          keyOf={({ key }) => key}
          nameOf={nameOf}
          tall
        >
          {(_, index) => <OutcomeLine form={form} hall={hall} index={index} />}
        </OrderedList>
        {form.errors['outcomes'] && <Input.Error mb="xs">{form.errors['outcomes']}</Input.Error>}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('outcomes', newOutcome(hall))}
        >
          {t('services.addOutcome')}
        </Button>
      </div>
      <Switch
        label={t('services.outcomeRequired')}
        description={t('services.outcomeRequiredHint')}
        disabled={outcomes.length === 0}
        {...form.getInputProps('outcomeRequired', { type: 'checkbox' })}
      />
    </>
  );
}

function OutcomeLine({ form, hall, index }: OutcomeFieldsProps & { readonly index: number }) {
  const { t } = useTranslation();
  const languageName = (language: string) => {
    const known = uiLocale(language);
    return known === null ? language : AUTONYMS[known];
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {hall.languages.map((language, place) => (
        <TextInput
          key={language}
          label={languageName(language)}
          lang={language}
          dir="auto"
          maxLength={80}
          required={place === 0}
          {...form.getInputProps(`outcomes.${index}.name.${language}`)}
        />
      ))}
      <TextInput
        label={t('services.outcomeCode')}
        placeholder={t('services.outcomeCodeHint')}
        dir="ltr"
        spellCheck={false}
        maxLength={40}
        {...form.getInputProps(`outcomes.${index}.code`)}
      />
    </SimpleGrid>
  );
}
