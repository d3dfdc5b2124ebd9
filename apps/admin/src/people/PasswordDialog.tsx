import { useSession } from '@foyer/ui/staff';
import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NewPassword } from '../forms/NewPassword.tsx';
import { useSaving } from '../forms/use-saving.ts';
import { useSay } from '../layout/use-say.ts';
import { Dialog } from '../live/Dialog.tsx';
import type { PersonDialogProps } from './PersonTools.tsx';
import { useRefreshPeople } from './use-people-list.ts';

/** A new password for somebody who has lost theirs. */
export function PasswordDialog({ person: { id, name }, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { client } = useSession();
  const refresh = useRefreshPeople();
  const form = useForm({
    mode: 'controlled',
    initialValues: { password: '' },
    validate: ({ password }) => (password === '' ? { password: t('invalid.required') } : {}),
  });
  const saved = () => {
    refresh();
    say('ok', t('people.passwordSet', { name }));
    onClose();
  };
  const send = (body: { password: string }) => client.call('setPersonPassword', { params: { id }, body });
  const { save, pending, failure } = useSaving(form, send, (path) => path, { saved, refused: () => undefined });
  return (
    <Dialog
      title={t('people.settingPassword.title', { name })}
      action={t('people.settingPassword.action')}
      pending={pending}
      error={failure}
      onSubmit={form.onSubmit(save)}
      onClose={onClose}
    >
      <Text mb="md">{t('people.settingPassword.about')}</Text>
      <NewPassword label={t('password.new')} description={t('password.hint')} required data-autofocus {...form.getInputProps('password')} />
    </Dialog>
  );
}
