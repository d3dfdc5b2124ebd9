import { Button, Input, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { type ClassValues, type HallFormState, newClass } from './hall-values.ts';
import { NameFields } from './NameFields.tsx';

/** Classes of visitors, and which of them goes before which. */
export function ClassFields({ form }: { readonly form: HallFormState }) {
  const { t } = useTranslation();
  const titleId = useId();
  const { priorities, languages } = form.values;
  const nameOf = ({ name }: ClassValues, index: number) => name[languages[0] ?? ''] || t('hall.classNumber', { number: index + 1 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of lines with fields of their own is no fieldset's content to read at once.
    <div role="group" aria-labelledby={titleId}>
      <Input.Label component="div" id={titleId}>
        {t('hall.classes')}
      </Input.Label>
      <Input.Description mb="xs">{t('hall.classesHint')}</Input.Description>
      <OrderedList
        labelledBy={titleId}
        items={priorities}
        onChange={(next) => setList(form, 'priorities', next)}
        keyOf={({ key }) => key}
        nameOf={nameOf}
        tall
        keepsAll={priorities.length === 1}
      >
        {(one, index) => (
          <NameFields form={form} path={`priorities.${index}.name`} texts={one.name}>
            <NumberInput
              label={t('hall.rank')}
              allowDecimal={false}
              min={-999}
              max={999}
              description={index === 0 && t('hall.ordinary')}
              {...form.getInputProps(`priorities.${index}.rank`)}
            />
          </NameFields>
        )}
      </OrderedList>
      {form.errors['priorities'] && <Input.Error mb="xs">{form.errors['priorities']}</Input.Error>}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => form.insertListItem('priorities', newClass(priorities))}
      >
        {t('hall.addClass')}
      </Button>
    </div>
  );
}
