import { ROUTES } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button, Group, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { contractErrors } from '../forms/contract-validation.ts';
import { OwnPassword } from '../forms/NewPassword.tsx';
import { useSaving } from '../forms/use-saving.ts';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import classes from './account.module.css';
import { useRefreshAccount } from './use-account.ts';

interface PinValues extends Record<string, unknown> {
  password: string;
  pin: string;
}
const EMPTY: PinValues = { password: '', pin: '' };
const fieldOf = (path: string) => (path === 'current' ? 'password' : path);

/** For quick switching at a counter. */
export function PinPanel({ hasPin }: { readonly hasPin: boolean }) {
  const { t } = useTranslation();
  const title = useId();
  const say = useSay();
  const { client } = useSession();
  const refresh = useRefreshAccount();
  const form = useForm<PinValues>({ mode: 'controlled', initialValues: EMPTY });
  const send = async ({ password, pin }: PinValues) => {
    await client.call('setOwnPin', { body: { password, pin: pin === '' ? null : pin } });
    say('ok', t(pin === '' ? 'account.pinRemoved' : 'account.pinSet'));
  };
  const saved = () => {
    form.reset();
    refresh();
  };
  const { save, pending, failure } = useSaving(form, send, fieldOf, { saved, refused: () => undefined });
  const submit = (withPin: boolean) => {
    const values = { ...form.getValues(), ...(!withPin && { pin: '' }) };
    const problems = problemsOf(values, withPin);
    form.setErrors(problems);
    if (Object.keys(problems).length === 0) save(values);
  };
  const problemsOf = ({ password, pin }: PinValues, withPin: boolean) =>
    contractErrors(t, ROUTES.setOwnPin.body, { password, pin: withPin ? pin : null }, (path) => path);
  return (
    <section className={page['panel']} aria-labelledby={title}>
      <h2 id={title} className={page['panelTitle']}>
        {t('account.pin')}
      </h2>
      <p className={page['panelAbout']}>{t(hasPin ? 'account.pinIsSet' : 'account.pinAbout')}</p>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit(true);
        }}
      >
        <Failure error={failure} />
        <OwnPassword label={t('account.currentPassword')} required {...form.getInputProps('password')} />
        <PasswordInput
          label={t('account.newPin')}
          description={t('account.pinHint')}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPin') }}
          {...form.getInputProps('pin')}
        />
        <Group justify="flex-end">
          {hasPin && (
            <Button variant="default" disabled={pending} onClick={() => submit(false)}>
              {t('account.removePin')}
            </Button>
          )}
          <Button type="submit" loading={pending}>
            {t(hasPin ? 'account.changePin' : 'account.setPin')}
          </Button>
        </Group>
      </form>
    </section>
  );
}
