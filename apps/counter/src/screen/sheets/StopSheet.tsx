import { useUser } from '@foyer/ui/staff';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import type { Stop } from '../desk/sheets.ts';
import { mayWorkAt } from '../gate/seats.ts';
import { BreakReasons } from './BreakReasons.tsx';
import { Lead } from './Lead.tsx';
import { LeftTicket, type WhatIsLeft } from './LeftTicket.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';
import { useStop } from './use-stop.ts';

/** A break, closing, leaving: nobody is left standing, so whoever is here is asked about first. */
export function StopSheet({ to }: { readonly to: Stop }) {
  const { t } = useTranslation();
  const { here, counter, commands, connected } = useDesk();
  const [chosen, setChosen] = useState<{ readonly of: string; readonly left: WhatIsLeft } | null>(null);
  const [closes, setCloses] = useState(true);
  // What was chosen for one visitor is not done to another.
  const left = here !== null && chosen?.of === here.id ? chosen.left : null;
  const stop = useStop(to);
  const user = useUser();
  const isLeaving = to === 'leave' || to === 'signOut';
  const mayClose = isLeaving && counter.setStatus !== 'closed' && mayWorkAt(counter, user);
  const isReady = connected && commands.pending === null && (here === null || left !== null);
  const go = (reason?: string) => void stop({ left, closes: mayClose && closes, reason });
  return (
    <SheetFrame title={t(`stop.${to}.title`, { name: counter.name })}>
      {here && <LeftTicket ticket={here} to={to} value={left} onChange={(next) => setChosen({ of: here.id, left: next })} />}
      {counter.parked > 0 && (to === 'closed' || (mayClose && closes)) && <Lead>{t('stop.parked', { count: counter.parked })}</Lead>}
      {mayClose && (
        <Checkbox size="md" label={t('stop.alsoClose')} checked={closes} onChange={(event) => setCloses(event.currentTarget.checked)} />
      )}
      {to === 'break' ? (
        <BreakReasons disabled={!isReady} onReason={go} />
      ) : (
        <div className={classes['foot']}>
          <Button size="lg" fullWidth disabled={!isReady} data-autofocus={here === null || undefined} onClick={() => go()}>
            {t(`stop.${to}.action`)}
          </Button>
        </div>
      )}
    </SheetFrame>
  );
}
