import type { Person } from '@foyer/contract';
import { Group, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NewPassword } from '../forms/NewPassword.tsx';
import { PEOPLE_ROLES } from '../rights/rights-table.ts';
import type { PersonFormState } from './person-values.ts';

interface PersonFieldsProps {
  readonly form: PersonFormState;
  /** Null: a new one. */
  readonly person: Person | null;
  readonly singleSignOn: boolean;
}

export function PersonFields({ form, person, singleSignOn }: PersonFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Group grow align="start">
        <TextInput
          label={t('people.name')}
          description={t('people.nameHint')}
          dir="auto"
          autoComplete="off"
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('people.username')}
          description={t('people.usernameHint')}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.getInputProps('username')}
        />
      </Group>
      <Radio.Group label={t('people.role')} {...form.getInputProps('role')}>
        <Stack gap="xs" my="xs">
          {PEOPLE_ROLES.map((role) => (
            <Radio key={role} value={role} label={t(`principal.${role}`)} description={t(`rights.principal.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {person === null && (
        <NewPassword
          label={t('people.firstPassword')}
          description={t(singleSignOn ? 'people.firstPasswordOrSso' : 'password.hint')}
          required={!singleSignOn}
          {...form.getInputProps('password')}
        />
      )}
      {person !== null && (singleSignOn || person.ssoSubject !== null) && (
        <TextInput
          label={t('people.ssoSubject')}
          description={t('people.ssoSubjectHint')}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('ssoSubject')}
        />
      )}
    </>
  );
}
