import type { AlarmSettingsView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { NewPassword } from '../forms/NewPassword.tsx';
import { useRefreshAlarmSettings } from './use-alarm-settings.ts';
import { bodyOf, valuesOf, type WebhookFormState, type WebhookValues, webhookProblems } from './webhook-values.ts';

interface WebhookFormProps {
  readonly settings: AlarmSettingsView;
  readonly onClose: () => void;
}

/** Which other system is told of alarms. */
export function WebhookForm({ settings, onClose }: WebhookFormProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshAlarmSettings();
  const form = useForm<WebhookValues>({
    mode: 'controlled',
    initialValues: valuesOf(settings),
    validate: (values) => webhookProblems(t, values),
  });
  const save = async (values: WebhookValues) => {
    await client.call('setAlarmSettings', { body: bodyOf(values) });
    refresh();
  };
  return (
    <FormDrawer
      title={t('alarms.edit')}
      form={form}
      save={save}
      fieldOf={(path) => path}
      onClose={onClose}
      sections={[
        {
          name: 'webhook',
          title: t('alarms.title'),
          fields: ['url', 'secret', 'notices'],
          content: <Fields form={form} hasSecret={settings.hasSecret} />,
        },
      ]}
    />
  );
}

function Fields({ form, hasSecret }: { readonly form: WebhookFormState; readonly hasSecret: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('alarms.url')}
        description={t('alarms.urlHint')}
        placeholder="https://"
        inputMode="url"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('url')}
      />
      <NewPassword
        label={t('alarms.secret')}
        description={t(hasSecret ? 'alarms.secretHintKept' : 'alarms.secretHint')}
        dir="ltr"
        disabled={form.values.noSecret}
        {...form.getInputProps('secret')}
      />
      {hasSecret && <Checkbox label={t('alarms.forgetSecret')} {...form.getInputProps('noSecret', { type: 'checkbox' })} />}
      <Switch label={t('alarms.notices')} description={t('alarms.noticesHint')} {...form.getInputProps('notices', { type: 'checkbox' })} />
    </>
  );
}
