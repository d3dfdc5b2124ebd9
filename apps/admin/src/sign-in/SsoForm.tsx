import type { SsoSettings } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { SsoFields } from './SsoFields.tsx';
import { bodyOf, type SsoValues, ssoProblems, valuesOf } from './sso-values.ts';
import { useRefreshSso } from './use-sso.ts';

export function SsoForm({ sso, onClose }: { readonly sso: SsoSettings; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshSso();
  const form = useForm<SsoValues>({
    mode: 'controlled',
    initialValues: valuesOf(sso),
    validate: (values) => ssoProblems(t, values),
  });
  const save = async (values: SsoValues) => {
    await client.call('setSso', { body: bodyOf(values) });
    refresh();
  };
  return (
    <FormDrawer
      title={t('sso.edit')}
      form={form}
      save={save}
      fieldOf={(path) => path}
      onClose={onClose}
      sections={[
        {
          name: 'sso',
          title: t('sso.title'),
          fields: ['enabled', 'issuer', 'clientId', 'clientSecret', 'usernameClaim'],
          content: <SsoFields form={form} sso={sso} />,
        },
      ]}
    />
  );
}
