import { SERVICE_ICONS } from '@foyer/ui';
import { Button, Input, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { type GroupValues, type HallFormState, newGroup } from './hall-values.ts';
import { NameFields } from './NameFields.tsx';

/** Services that stand together on the kiosk; which service is in which group is said at the service. */
export function GroupFields({ form }: { readonly form: HallFormState }) {
  const { t } = useTranslation();
  const titleId = useId();
  const { groups, languages } = form.values;
  const nameOf = ({ name }: GroupValues, index: number) => name[languages[0] ?? ''] || t('hall.groupNumber', { number: index + 1 });
  const icons = [{ value: '', label: t('icon.none') }, ...SERVICE_ICONS.map((icon) => ({ value: icon, label: t(`icon.${icon}`) }))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of lines with fields of their own is no fieldset's content to read at once.
    <div role="group" aria-labelledby={titleId}>
      <Input.Label component="div" id={titleId}>
        {t('hall.groups')}
      </Input.Label>
      <Input.Description mb="xs">{t('hall.groupsHint')}</Input.Description>
      <OrderedList
        labelledBy={titleId}
        items={groups}
        onChange={(next) => setList(form, 'groups', next)}
        keyOf={({ key }) => key}
        nameOf={nameOf}
        tall
      >
        {(group, index) => (
          <NameFields form={form} path={`groups.${index}.name`} texts={group.name}>
            <NativeSelect label={t('services.icon')} data={icons} {...form.getInputProps(`groups.${index}.icon`)} />
          </NameFields>
        )}
      </OrderedList>
      {form.errors['groups'] && <Input.Error mb="xs">{form.errors['groups']}</Input.Error>}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => form.insertListItem('groups', newGroup())}>
        {t('hall.addGroup')}
      </Button>
    </div>
  );
}
