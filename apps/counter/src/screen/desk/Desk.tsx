import type { CounterView } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionKeys } from './ActionKeys.tsx';
import { isPossible } from './actions.ts';
import { CurrentTicket } from './CurrentTicket.tsx';
import classes from './desk.module.css';
import { NoticeLine } from './NoticeLine.tsx';
import { StaffMenu } from './StaffMenu.tsx';
import { StatusControl } from './StatusControl.tsx';
import { useCommands } from './use-commands.ts';
import { useCounterQueue } from './use-counter-queue.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { VirtualPad } from './VirtualPad.tsx';
import { WaitingList } from './WaitingList.tsx';

interface DeskProps {
  readonly counter: CounterView;
  readonly onLeave: () => void;
}

/** The specialist's place of work: who is here, what to do, who comes next. */
export function Desk({ counter, onLeave }: DeskProps) {
  const { t } = useTranslation();
  const { hall } = useHall().state;
  const queue = useCounterQueue(counter);
  const commands = useCommands(counter);
  useShortcuts((action) => {
    if (isPossible(action, counter, counter.currentTicket)) commands.act(action);
  });
  return (
    <div className={classes['page']}>
      <main className={classes['desk']}>
        <header className={classes['header']}>
          <Title order={1} size="h3">
            {t('common:counter', { name: counter.name })}
          </Title>
          <StaffMenu onLeave={onLeave} />
        </header>
        <StatusControl counter={counter} commands={commands} />
        <CurrentTicket counter={counter} queue={queue} />
        <NoticeLine commands={commands} current={counter.currentTicket} />
        <ActionKeys counter={counter} commands={commands} />
        <WaitingList counter={counter} next={queue?.next ?? null} />
      </main>
      {hall?.demo && <VirtualPad counterId={counter.id} />}
    </div>
  );
}
