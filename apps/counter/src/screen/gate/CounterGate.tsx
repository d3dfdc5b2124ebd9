import { StaleBanner } from '@foyer/ui';
import { HallProvider, useHall } from '@foyer/ui/staff';
import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseCounter } from './ChooseCounter.tsx';
import { Desk } from './Desk.tsx';
import { useRememberedCounter } from './remembered-counter.ts';

const ROOMS = ['global'];

/** The hall, then the counter this window stands at, then the desk. */
export function CounterGate() {
  return (
    <HallProvider rooms={ROOMS}>
      <Freshness />
      <AtCounter />
    </HallProvider>
  );
}

function Freshness() {
  const { state } = useHall();
  return <StaleBanner stale={state.connection === 'stale'} lastHeardAt={state.lastHeardAt} zone={state.hall?.zone} />;
}

function AtCounter() {
  const { t } = useTranslation();
  const { hall, counters } = useHall().state;
  const [counterId, choose] = useRememberedCounter();
  if (hall === null) {
    return (
      <Center mih="80dvh">
        <Loader aria-label={t('loading')} />
      </Center>
    );
  }
  const counter = counters.find(({ id }) => id === counterId);
  if (!counter) return <ChooseCounter onChoose={choose} />;
  return <Desk key={counter.id} counter={counter} onLeave={() => choose(null)} />;
}
