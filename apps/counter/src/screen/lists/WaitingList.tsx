import type { CounterView, ServiceView, TicketView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useHubNow, useNames, WaitingCount } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import classes from './waiting-list.module.css';

interface WaitingListProps {
  readonly counter: CounterView;
  readonly next: TicketView | null;
}

/** How many wait for this counter, by service, and who a call would bring. */
export function WaitingList({ counter, next }: WaitingListProps) {
  const { t } = useTranslation();
  const { services } = useHall().state;
  const mine = services.filter(({ id }) => counter.serviceIds.includes(id));
  return (
    <section className={classes['waiting']} aria-labelledby="waiting">
      <header>
        <h2 id="waiting">{t('waiting.title')}</h2>
        <WaitingCount count={counter.waiting} />
      </header>
      <p className={classes['next']}>{next === null ? t('waiting.nobodyNext') : <Next ticket={next} />}</p>
      <ul>
        {mine.map((service) => (
          <Line key={service.id} service={service} />
        ))}
      </ul>
    </section>
  );
}

function Next({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  const ordinary = useHall().state.hall?.priorities[0]?.id;
  const about = [names.service(ticket.serviceId), ...(ticket.priority === ordinary ? [] : [names.priority(ticket.priority)])].join(' · ');
  const waited = spanText(t, secondsBetween(ticket.issuedAt, useHubNow()));
  return (
    <>
      <span>{t('waiting.next')}</span>
      <TicketNumber number={ticket.number} className={classes['number'] ?? ''} />
      <span className={classes['about']}>{t('waiting.about', { about, waited })}</span>
    </>
  );
}

function Line({ service }: { readonly service: ServiceView }) {
  const names = useNames();
  return (
    <li>
      <span className={classes['series']}>
        <bdi>{service.series.prefix}</bdi>
      </span>
      <span className={classes['service']}>{names.service(service.id)}</span>
      <WaitingCount count={service.waiting} />
    </li>
  );
}
