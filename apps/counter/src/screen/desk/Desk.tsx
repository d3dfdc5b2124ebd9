import type { CounterView } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { type RefObject, useEffect, useRef } from 'react';
import { DueLine } from '../lists/DueLine.tsx';
import { ParkedList } from '../lists/ParkedList.tsx';
import { WaitingList } from '../lists/WaitingList.tsx';
import { useDeskPad } from '../pad/use-desk-pad.ts';
import { VirtualPad } from '../pad/VirtualPad.tsx';
import { OpenSheet } from '../sheets/OpenSheet.tsx';
import { CurrentTicket } from '../ticket/CurrentTicket.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { DeskTitle } from './DeskTitle.tsx';
import classes from './desk.module.css';
import { DeskContext } from './desk-context.ts';
import { KeyDock } from './KeyDock.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskView } from './use-desk-view.ts';

interface DeskProps {
  readonly counter: CounterView;
  readonly onLeft: (signOut: boolean) => void;
}

/** The specialist's place of work: who is here, what to do, who comes next. */
export function Desk({ counter, onLeft }: DeskProps) {
  const { hall } = useHall().state;
  const { desk, sheet } = useDeskView(counter, onLeft);
  const view = useShownFirst(desk.seen);
  useDeskKeys(desk);
  useDeskPad(desk, sheet);
  return (
    <DeskContext value={desk}>
      <DeskTitle />
      <div className={classes['page']}>
        <main className={classes['desk']}>
          <div className={classes['top']}>
            <DeskHeader />
            <DueLine />
          </div>
          <div className={classes['view']} ref={view}>
            <CurrentTicket />
            <div className={classes['lists']}>
              <ParkedList />
              <WaitingList />
            </div>
          </div>
          <KeyDock />
        </main>
        {hall?.demo && <VirtualPad counterId={counter.id} />}
      </div>
      {sheet && <OpenSheet key={sheet.kind} sheet={sheet} />}
    </DeskContext>
  );
}

/** Whoever comes is seen, however far down the list was being read. */
function useShownFirst(seen: string | null): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (seen !== null) view.current?.scrollTo({ top: 0 });
  }, [seen]);
  return view;
}
