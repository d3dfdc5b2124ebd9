import type { CounterView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { clockSpan, StatusDot, secondsBetween, useHall, useHubNow, useNames } from '@foyer/ui/staff';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import classes from './live.module.css';

export function CounterBoard() {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  return (
    <section className={page['panel']} aria-labelledby="counters">
      <h2 id="counters" className={page['panelTitle']}>
        {t('live.counters')}
      </h2>
      {counters.length === 0 && <p className={page['empty']}>{t('counters.none')}</p>}
      <div className={page['scroll']}>
        <Table className={page['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.counter')}</Table.Th>
              <Table.Th>{t('column.status')}</Table.Th>
              <Table.Th>{t('column.now')}</Table.Th>
              <Table.Th>{t('column.service')}</Table.Th>
              <Table.Th data-number>{t('column.since')}</Table.Th>
              <Table.Th data-number>{t('figure.waiting')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counters.map((counter) => (
              <Line key={counter.id} counter={counter} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Line({ counter }: { readonly counter: CounterView }) {
  const { t } = useTranslation();
  const names = useNames();
  const now = useHubNow();
  const ticket = counter.currentTicket;
  const since = ticket?.startedAt ?? ticket?.calledAt;
  return (
    <Table.Tr>
      <Table.Td className={classes['counter'] ?? ''}>{t('common:counter', { name: counter.name })}</Table.Td>
      <Table.Td>
        {ticket ? (
          <span className={classes['ticketState']} data-state={ticket.state}>
            {t(`common:state.${ticket.state}`)}
          </span>
        ) : (
          <StatusDot status={counter.status} />
        )}
      </Table.Td>
      <Table.Td>{ticket && <TicketNumber number={ticket.number} className={classes['number'] ?? ''} />}</Table.Td>
      <Table.Td>{ticket && names.service(ticket.serviceId)}</Table.Td>
      <Table.Td data-number>{since && <bdi>{clockSpan(secondsBetween(since, now))}</bdi>}</Table.Td>
      <Table.Td data-number>{counter.waiting}</Table.Td>
    </Table.Tr>
  );
}
