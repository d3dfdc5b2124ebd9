import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import { type DeskView, useDesk } from './desk-context.ts';
import { StaffMenu } from './StaffMenu.tsx';
import { StatusMenu } from './StatusMenu.tsx';

export function DeskHeader() {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <header className={classes['header']}>
      <Title order={1} size="h3">
        {t('common:counter', { name: desk.counter.name })}
      </Title>
      <StatusMenu />
      <StaffMenu onLeave={() => leave(desk, 'leave')} onSignOut={() => leave(desk, 'signOut')} />
    </header>
  );
}

/** Asks only where there is something to decide. Without the hub a person can still close the window to others. */
function leave({ here, counter, acts, connected, open, onLeft }: DeskView, to: 'leave' | 'signOut'): void {
  const isOut = to === 'signOut';
  if (!connected) return onLeft(isOut);
  if (here !== null || counter.setStatus !== 'closed') return open({ kind: 'stop', to });
  void acts.leave(null).then((isDone) => isDone && onLeft(isOut));
}
