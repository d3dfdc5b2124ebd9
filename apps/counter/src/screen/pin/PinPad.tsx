import { errorKey } from '@foyer/ui';
import { Alert, Button, Stack, Title } from '@mantine/core';
import { IconArrowLeft, IconBackspace } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PinPerson } from './PinSignIn.tsx';
import classes from './pin.module.css';
import { usePin } from './use-pin.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits for a finger or a keyboard. What was typed is shown as dots, and is gone when it was wrong. */
export function PinPad({ person, onBack }: { readonly person: PinPerson; readonly onBack: () => void }) {
  const { t } = useTranslation(['counter', 'errors']);
  const { digits, press, erase, submit, refusal, lockedUntil, isPending, mayEnter } = usePin(person.id);
  const locked = lockedUntil !== null;
  useKeys({ press, erase, submit, onBack });
  return (
    <Stack className={classes['room'] ?? ''} gap="md" align="center">
      <Title order={1} size="h2" ta="center">
        <bdi>{person.name}</bdi>
      </Title>
      <p className={classes['dots']} role="status" aria-label={t('pin.typed', { count: digits.length })}>
        {'●'.repeat(digits.length)}
      </p>
      <div className={classes['say']} role="alert">
        {lockedUntil !== null && <Alert color="danger">{t('pin.locked', { time: lockedUntil })}</Alert>}
        {!locked && refusal !== null && <Alert color="danger">{t(errorKey(refusal))}</Alert>}
      </div>
      <fieldset className={classes['pad']} dir="ltr" disabled={locked || isPending} aria-label={t('pin.pad')}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" aria-label={t('pin.erase')} disabled={digits === ''} onClick={erase}>
          <IconBackspace size={28} stroke={1.75} aria-hidden />
        </button>
        <button type="button" onClick={() => press('0')}>
          0
        </button>
        <span />
      </fieldset>
      <Button size="lg" className={classes['wide'] ?? ''} disabled={!mayEnter} loading={isPending} onClick={submit}>
        {t('staff:signIn.submit')}
      </Button>
      <Button variant="default" className={classes['wide'] ?? ''} leftSection={<BackSign />} onClick={onBack}>
        {t('pin.other')}
      </Button>
    </Stack>
  );
}

const BackSign = () => <IconArrowLeft size={20} stroke={1.75} aria-hidden className={classes['directed'] ?? ''} />;

interface Keys {
  readonly press: (digit: string) => void;
  readonly erase: () => void;
  readonly submit: () => void;
  readonly onBack: () => void;
}

function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const { press, erase, submit, onBack } = latest.current;
      if (/^\d$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Escape') onBack();
      // On a focused button Enter is that button's own click.
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) submit();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
