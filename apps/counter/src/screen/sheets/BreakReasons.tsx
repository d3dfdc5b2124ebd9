import { Button, TextInput } from '@mantine/core';
import { IconArmchair, IconCoffee, IconFileText, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import { Choice } from './Choice.tsx';
import { Lead } from './Lead.tsx';
import classes from './sheets.module.css';

const REASONS = [
  ['lunch', IconCoffee],
  ['short', IconArmchair],
  ['meeting', IconUsers],
  ['backOffice', IconFileText],
] as const;

/** One press on the reason begins the break. */
export function BreakReasons({ disabled, onReason }: { readonly disabled: boolean; readonly onReason: (reason: string) => void }) {
  const { t } = useTranslation();
  const { counter } = useDesk();
  const [own, setOwn] = useState('');
  return (
    <>
      <Lead>{t(counter.returnAfterBreak ? 'break.leadComeBack' : 'break.lead')}</Lead>
      <div className={classes['group']}>
        {REASONS.map(([reason, Sign], at) => (
          <Choice key={reason} focus={at === 0} Sign={Sign} disabled={disabled} onClick={() => onReason(t(`break.reason.${reason}`))}>
            {t(`break.reason.${reason}`)}
          </Choice>
        ))}
      </div>
      <form
        className={classes['row']}
        onSubmit={(event) => {
          event.preventDefault();
          if (own.trim() !== '') onReason(own.trim());
        }}
      >
        <TextInput label={t('break.own')} maxLength={80} value={own} onChange={(event) => setOwn(event.currentTarget.value)} />
        <Button type="submit" disabled={disabled || own.trim() === ''}>
          {t('stop.break.action')}
        </Button>
      </form>
    </>
  );
}
