import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import type { Subject } from '../desk/use-acts.ts';
import { Lead } from './Lead.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

const PRESETS = [2, 5, 10, 15, 30, 60] as const;
/** The hub's longest: 4 hours. */
const LONGEST = 240;

/** Into the counter's pool for so many minutes. */
export function ParkSheet({ ticket }: { readonly ticket: Subject }) {
  const { t } = useTranslation();
  const { acts, close, commands } = useDesk();
  const [own, setOwn] = useState<number | ''>('');
  const park = async (minutes: number) => {
    if (await acts.park(ticket, { seconds: minutes * 60 })) close();
  };
  return (
    <SheetFrame title={t('park.title', { number: ticket.number })}>
      <Lead>{t('park.lead')}</Lead>
      <div className={classes['grid']}>
        {PRESETS.map((minutes, at) => (
          <Button
            key={minutes}
            size="lg"
            variant="default"
            data-autofocus={at === 0 || undefined}
            disabled={commands.pending !== null}
            onClick={() => void park(minutes)}
          >
            {t('minutes', { count: minutes })}
          </Button>
        ))}
      </div>
      <form
        className={classes['row']}
        onSubmit={(event) => {
          event.preventDefault();
          if (own !== '') void park(own);
        }}
      >
        <NumberInput
          label={t('park.own')}
          suffix={` ${t('minutesShort')}`}
          min={1}
          max={LONGEST}
          allowDecimal={false}
          value={own}
          onChange={(value) => setOwn(value === '' ? '' : Number(value))}
        />
        <Button type="submit" disabled={own === '' || own < 1} loading={commands.pending === 'park'}>
          {t('action.park')}
        </Button>
      </form>
    </SheetFrame>
  );
}
