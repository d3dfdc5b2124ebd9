import { StaleBanner, useOwnDevice } from '@foyer/ui';
import { HallProvider, useHall, useSession, useUser } from '@foyer/ui/staff';
import { Center, Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk } from '../desk/Desk.tsx';
import { ChooseCounter } from './ChooseCounter.tsx';
import classes from './gate.module.css';
import { useRememberedCounter } from './remembered-counter.ts';
import { seatAt } from './seats.ts';
import { useTake } from './use-take.ts';

const ROOMS = ['global'];

/** The hall, then the counter this window stands at, then the desk. */
export function CounterGate() {
  return (
    <HallProvider rooms={ROOMS}>
      <div className={classes['window']}>
        <Freshness />
        <div className={classes['room']}>
          <AtCounter />
        </div>
      </div>
    </HallProvider>
  );
}

function Freshness() {
  const { state } = useHall();
  return <StaleBanner stale={state.connection === 'stale'} lastHeardAt={state.lastHeardAt} zone={state.hall?.zone} />;
}

function AtCounter() {
  const { hall, counters } = useHall().state;
  const { signOut } = useSession();
  const user = useUser();
  const [remembered, remember] = useRememberedCounter();
  // A device that an administrator gave to a counter stands there, whatever this window remembers.
  const counterId = useOwnDevice()?.counterId ?? remembered;
  const counter = counters.find(({ id }) => id === counterId) ?? null;
  const isSeated = counter !== null && seatAt(counter, user.id) === 'mine';
  const hasSat = useRef(false);
  hasSat.current ||= isSeated;
  const isSittingDown = useSitDown(hall === null ? null : counterId);
  if (hall === null || (isSittingDown && !isSeated && !hasSat.current)) return <Waiting />;
  if (!isSeated) return <ChooseCounter onTaken={remember} lost={hasSat.current ? counter : null} />;
  return (
    <Desk
      key={counter.id}
      counter={counter}
      onLeft={(isOut) => {
        if (isOut) return signOut();
        hasSat.current = false;
        remember(null);
      }}
    />
  );
}

/** Whoever signs in at a window that stands at a counter sits down there, if they may: once, so that two windows never struggle. */
function useSitDown(counterId: string | null): boolean {
  const { counters } = useHall().state;
  const user = useUser();
  const take = useTake(() => undefined);
  const tried = useRef(false);
  const counter = counters.find(({ id }) => id === counterId);
  const isFree = counter !== undefined && seatAt(counter, user.id) === 'free';
  useEffect(() => {
    if (tried.current || counterId === null) return;
    tried.current = true;
    if (isFree) take.mutate(counterId);
  }, [counterId, isFree, take]);
  return take.isPending;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center mih="80dvh">
      <Loader role="status" aria-label={t('loading')} />
    </Center>
  );
}
