import type { HallView } from '@foyer/contract';
import { localized } from '@foyer/ui';
import { Group, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconPicker } from '../forms/IconPicker.tsx';
import { LocalizedTexts } from '../forms/LocalizedTexts.tsx';
import type { ServiceFormState } from './service-values.ts';

interface ServiceFieldsProps {
  readonly form: ServiceFormState;
  readonly hall: HallView;
  /** An id is chosen once. */
  readonly isNew: boolean;
}

/** What it is called, and how it stands on the kiosk. */
export function ServiceFields({ form, hall, isNew }: ServiceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <LocalizedTexts
        legend={t('services.names')}
        languages={hall.languages}
        inputProps={(language) => form.getInputProps(`names.${language}`)}
        required
        autoFocus
      />
      <LocalizedTexts
        legend={t('services.description')}
        languages={hall.languages}
        inputProps={(language) => form.getInputProps(`description.${language}`)}
        multiline
        maxLength={200}
      />
      <Switch
        label={t('services.atKiosk')}
        description={t('services.atKioskHint')}
        {...form.getInputProps('atKiosk', { type: 'checkbox' })}
      />
      <PlaceOnKiosk form={form} hall={hall} />
      <IconPicker label={t('services.icon')} {...form.getInputProps('icon')} />
      {isNew && (
        <TextInput label={t('services.id')} description={t('services.idHint')} dir="ltr" spellCheck={false} {...form.getInputProps('id')} />
      )}
    </>
  );
}

function PlaceOnKiosk({ form, hall }: Omit<ServiceFieldsProps, 'isNew'>) {
  const { t, i18n } = useTranslation();
  const groups = hall.groups.map(({ id, name }) => ({ value: id, label: localized(name, i18n.language, hall.languages) }));
  return (
    <Group grow align="start">
      <NativeSelect
        label={t('services.group')}
        description={t('services.groupHint')}
        data={[{ value: '', label: t('services.noGroup') }, ...groups]}
        {...form.getInputProps('groupId')}
      />
      <NumberInput
        label={t('services.order')}
        description={t('services.orderHint')}
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps('order')}
      />
    </Group>
  );
}
