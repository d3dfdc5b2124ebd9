import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from './problem-text.ts';
import type { FirstRunState } from './use-first-run.ts';
import type { FirstRunValues } from './values.ts';

type Person = FirstRunValues['person'];

/** Who may do everything from now on. */
export function PersonStep({ state }: { readonly state: FirstRunState }) {
  const { t } = useTranslation('firstRun');
  const { values, change } = state;
  const field = (name: keyof Person) => ({
    size: 'md',
    'data-field': name,
    label: t(`person.${name}`),
    value: values.person[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ person: { ...values.person, [name]: event.currentTarget.value } }),
    error: problemText(t, state, name),
    required: true,
    withAsterisk: false,
  });
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('person.show') } };
  return (
    <Stack gap="lg">
      <TextInput {...field('name')} description={t('person.nameHint')} dir="auto" maxLength={80} autoComplete="name" />
      <TextInput
        {...field('username')}
        description={t('person.usernameHint')}
        dir="auto"
        maxLength={60}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        {...field('password')}
        {...toggle}
        description={t('person.passwordHint')}
        maxLength={200}
        autoComplete="new-password"
      />
      <PasswordInput {...field('again')} {...toggle} maxLength={200} autoComplete="new-password" />
    </Stack>
  );
}
