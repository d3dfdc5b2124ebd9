import type { SsoSettings } from '@foyer/contract';
import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NewPassword } from '../forms/NewPassword.tsx';
import type { SsoFormState } from './sso-values.ts';

export function SsoFields({ form, sso }: { readonly form: SsoFormState; readonly sso: SsoSettings }) {
  const { t } = useTranslation();
  const machine = { dir: 'ltr', autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <Switch label={t('sso.enabled')} description={t('sso.enabledHint')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
      <TextInput label={t('sso.redirectUri')} description={t('sso.redirectUriHint')} dir="ltr" readOnly value={sso.redirectUri} />
      <TextInput
        label={t('sso.issuer')}
        description={t('sso.issuerHint')}
        placeholder="https://"
        inputMode="url"
        {...machine}
        {...form.getInputProps('issuer')}
      />
      <TextInput label={t('sso.clientId')} {...machine} {...form.getInputProps('clientId')} />
      <NewPassword
        label={t('sso.clientSecret')}
        description={t(sso.hasClientSecret ? 'sso.secretHintKept' : 'sso.secretHint')}
        dir="ltr"
        disabled={form.values.noSecret}
        {...form.getInputProps('clientSecret')}
      />
      {sso.hasClientSecret && <Checkbox label={t('sso.forgetSecret')} {...form.getInputProps('noSecret', { type: 'checkbox' })} />}
      <TextInput
        label={t('sso.usernameClaim')}
        description={t('sso.usernameClaimHint')}
        {...machine}
        {...form.getInputProps('usernameClaim')}
      />
    </>
  );
}
