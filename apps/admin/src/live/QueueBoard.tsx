import type { ServiceView, TicketView } from '@foyer/contract';
import { TicketNumber, waitText } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useHubNow, useNames, useSession, WaitingCount } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';
import classes from './live.module.css';

const KEY = ['waiting'];
const REFRESH_MS = 1500;
const SHOWN = 12;
const ASKED = 200;

/** Who waits for what, first come first. */
export function QueueBoard() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { services } = useHall().state;
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('listTickets', { query: { state: 'waiting', limit: ASKED }, signal }),
  });
  useLiveRefresh(KEY, REFRESH_MS);
  useFailedQuery(query.error);
  const oldestFirst = (query.data?.items ?? []).toReversed();
  return (
    <section className={page['panel']} aria-labelledby="queues">
      <h2 id="queues" className={page['panelTitle']}>
        {t('live.queues')}
      </h2>
      <ul className={classes['queues']}>
        {services.map((service) => (
          <Queue key={service.id} service={service} tickets={oldestFirst.filter(({ serviceId }) => serviceId === service.id)} />
        ))}
      </ul>
    </section>
  );
}

function Queue({ service, tickets }: { readonly service: ServiceView; readonly tickets: readonly TicketView[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const now = useHubNow();
  const ordinary = useHall().state.hall?.priorities[0]?.id;
  const [first] = tickets;
  const forecast = waitText(t, service.eta);
  const more = service.waiting - Math.min(SHOWN, tickets.length);
  return (
    <li>
      <div className={classes['queueHead']}>
        <ServiceName id={service.id} />
        <span className={page['soft']}>
          {[
            first && t('live.longest', { span: spanText(t, secondsBetween(first.issuedAt, now)) }),
            forecast && t('live.forecast', { wait: forecast }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <WaitingCount count={service.waiting} />
      </div>
      {tickets.length > 0 && (
        <ol className={classes['tickets']}>
          {tickets.slice(0, SHOWN).map((ticket) => (
            <li key={ticket.id} data-priority={ticket.priority !== ordinary}>
              <TicketNumber number={ticket.number} />
              {ticket.priority !== ordinary && <span>{names.priority(ticket.priority)}</span>}
            </li>
          ))}
          {more > 0 && <li>{t('live.more', { count: more })}</li>}
        </ol>
      )}
    </li>
  );
}
