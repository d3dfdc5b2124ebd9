import { useSession } from '@foyer/ui/staff';
import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassword, OwnPassword } from '../forms/NewPassword.tsx';
import { useSaving } from '../forms/use-saving.ts';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import classes from './account.module.css';
import { useRefreshAccount } from './use-account.ts';

const EMPTY = { current: '', next: '' };
/** The hub speaks of the password, the screen has two of them. */
const fieldOf = (path: string) => (path === 'password' ? 'next' : path);

export function PasswordPanel() {
  const { t } = useTranslation();
  const title = useId();
  const say = useSay();
  const { client } = useSession();
  const refresh = useRefreshAccount();
  const form = useForm({
    mode: 'controlled',
    initialValues: EMPTY,
    validate: (values) =>
      Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === '' ? [[field, t('invalid.required')]] : []))),
  });
  const saved = () => {
    form.reset();
    refresh();
    say('ok', t('account.passwordChanged'));
  };
  const send = (body: typeof EMPTY) => client.call('changeOwnPassword', { body });
  const { save, pending, failure } = useSaving(form, send, fieldOf, { saved, refused: () => undefined });
  return (
    <section className={page['panel']} aria-labelledby={title}>
      <h2 id={title} className={page['panelTitle']}>
        {t('account.changePassword')}
      </h2>
      <form noValidate className={classes['form']} onSubmit={form.onSubmit(save)}>
        <Failure error={failure} />
        <OwnPassword label={t('account.currentPassword')} required {...form.getInputProps('current')} />
        <NewPassword label={t('password.new')} description={t('password.hint')} required {...form.getInputProps('next')} />
        <Group justify="flex-end">
          <Button type="submit" loading={pending}>
            {t('account.changePassword')}
          </Button>
        </Group>
      </form>
    </section>
  );
}
