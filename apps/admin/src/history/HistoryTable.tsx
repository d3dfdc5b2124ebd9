import type { TicketView } from '@foyer/contract';
import { clockTime, TicketNumber } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useNames } from '@foyer/ui/staff';
import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import classes from './history.module.css';

interface HistoryTableProps {
  readonly tickets: readonly TicketView[];
  readonly withDay: boolean;
  readonly onShow: (ticket: TicketView) => void;
}

export function HistoryTable({ tickets, withDay, onShow }: HistoryTableProps) {
  const { t } = useTranslation();
  const texts = ['number', ...(withDay ? ['day'] : []), 'service', 'class', 'state', 'counter'];
  const figures = ['issued', 'called', 'ended', 'waited', 'service_time'];
  return (
    <div className={page['scroll']}>
      <Table className={page['table'] ?? ''} highlightOnHover highlightOnHoverColor="var(--staff-hover)">
        <Table.Thead>
          <Table.Tr>
            {texts.map((name) => (
              <Table.Th key={name}>{t(`column.${name}`)}</Table.Th>
            ))}
            {figures.map((name) => (
              <Table.Th key={name} data-number>
                {t(`column.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tickets.map((ticket) => (
            <Line key={ticket.id} ticket={ticket} withDay={withDay} onShow={onShow} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Line({ ticket, withDay, onShow }: { readonly ticket: TicketView } & Pick<HistoryTableProps, 'withDay' | 'onShow'>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const zone = useHall().state.hall?.zone;
  const { issuedAt, calledAt, startedAt, endedAt } = ticket;
  const time = (moment: string | null) => moment && <bdi>{clockTime(Date.parse(moment), i18n.language, zone)}</bdi>;
  const span = (from: string | null, to: string | null) => from !== null && to !== null && spanText(t, secondsBetween(from, to));
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton className={classes['show'] ?? ''} onClick={() => onShow(ticket)}>
          <TicketNumber number={ticket.number} className={classes['number'] ?? ''} />
        </UnstyledButton>
      </Table.Td>
      {withDay && (
        <Table.Td>
          <bdi>{ticket.businessDay}</bdi>
        </Table.Td>
      )}
      <Table.Td>{names.service(ticket.serviceId)}</Table.Td>
      <Table.Td>{names.priority(ticket.priority)}</Table.Td>
      <Table.Td>
        <span className={classes['state']} data-state={ticket.state}>
          {t(`common:state.${ticket.state}`)}
        </span>
      </Table.Td>
      <Table.Td>{ticket.counterId && names.counter(ticket.counterId)}</Table.Td>
      <Table.Td data-number>{time(issuedAt)}</Table.Td>
      <Table.Td data-number>{time(calledAt)}</Table.Td>
      <Table.Td data-number>{time(endedAt)}</Table.Td>
      <Table.Td data-number>{span(issuedAt, calledAt)}</Table.Td>
      <Table.Td data-number>{ticket.state === 'served' && span(startedAt ?? calledAt, endedAt)}</Table.Td>
    </Table.Tr>
  );
}
