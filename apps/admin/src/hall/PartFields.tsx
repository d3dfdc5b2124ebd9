import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { type HallFormState, newPart, type PartValues } from './hall-values.ts';
import { NameFields } from './NameFields.tsx';

/** Parts of the hall with displays of their own; which counter stands in which is said at the counter. */
export function PartFields({ form }: { readonly form: HallFormState }) {
  const { t } = useTranslation();
  const titleId = useId();
  const { zones, languages } = form.values;
  const nameOf = ({ name }: PartValues, index: number) => name[languages[0] ?? ''] || t('hall.zoneNumber', { number: index + 1 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of lines with fields of their own is no fieldset's content to read at once.
    <div role="group" aria-labelledby={titleId}>
      <Input.Label component="div" id={titleId}>
        {t('hall.zones')}
      </Input.Label>
      <Input.Description mb="xs">{t('hall.zonesHint')}</Input.Description>
      <OrderedList
        labelledBy={titleId}
        items={zones}
        onChange={(next) => setList(form, 'zones', next)}
        keyOf={({ key }) => key}
        nameOf={nameOf}
        tall
      >
        {(zone, index) => <NameFields form={form} path={`zones.${index}.name`} texts={zone.name} />}
      </OrderedList>
      {form.errors['zones'] && <Input.Error mb="xs">{form.errors['zones']}</Input.Error>}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => form.insertListItem('zones', newPart())}>
        {t('hall.addZone')}
      </Button>
    </div>
  );
}
