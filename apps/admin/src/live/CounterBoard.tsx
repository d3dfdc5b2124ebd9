import type { OpenTickets } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { CounterCard } from './CounterCard.tsx';
import classes from './counter-board.module.css';
import { waitingAlone } from './queue-sections.ts';

/** Every counter at a glance. */
export function CounterBoard({ open }: { readonly open: OpenTickets | undefined }) {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  const ruleOf = (counterId: string) => open?.atCounters.find((ticket) => ticket.counterId === counterId) ?? null;
  return (
    <section className={page['panel']} aria-labelledby="counters">
      <h2 id="counters" className={page['panelTitle']}>
        {t('live.counters')}
      </h2>
      {counters.length === 0 && <p className={page['empty']}>{t('counters.none')}</p>}
      <ul className={classes['cards']}>
        {counters.map((counter) => (
          <CounterCard key={counter.id} counter={counter} ticket={ruleOf(counter.id)} alone={waitingAlone(open?.queues ?? [], counter)} />
        ))}
      </ul>
    </section>
  );
}
