import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ServicePicker } from '../forms/ServicePicker.tsx';
import type { ProfileFormState } from './profile-values.ts';

interface ProfileFieldsProps {
  readonly form: ProfileFormState;
  /** An id is chosen once. */
  readonly isNew: boolean;
}

/** What it is called, and which queues it serves. */
export function ProfileFields({ form, isNew }: ProfileFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('profiles.name')}
        description={t('profiles.nameHint')}
        dir="auto"
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      <ServicePicker
        label={t('profiles.services')}
        description={t('profiles.servicesHint')}
        required
        {...form.getInputProps('serviceIds')}
      />
      <Switch
        label={t('profiles.cherryPick')}
        description={t('profiles.cherryPickHint')}
        {...form.getInputProps('cherryPick', { type: 'checkbox' })}
      />
      {isNew && (
        <TextInput label={t('services.id')} description={t('services.idHint')} dir="ltr" spellCheck={false} {...form.getInputProps('id')} />
      )}
    </>
  );
}
