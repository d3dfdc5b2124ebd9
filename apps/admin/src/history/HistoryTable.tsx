import type { TicketView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { secondsBetween, spanText } from '@foyer/ui/staff';
import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords, type Words } from '../audit/use-words.ts';
import page from '../layout/page.module.css';
import { dayText } from './dates.ts';
import classes from './history.module.css';
import { StateTag } from './StateTag.tsx';

interface HistoryTableProps {
  readonly tickets: readonly TicketView[];
  readonly withDay: boolean;
  readonly onShow: (ticket: TicketView) => void;
}

const FIGURES = ['issued', 'called', 'ended', 'waited', 'service_time'];

export function HistoryTable({ tickets, withDay, onShow }: HistoryTableProps) {
  const { t } = useTranslation();
  const words = useWords();
  const texts = ['number', ...(withDay ? ['day'] : []), 'service', 'class', 'state', 'counter', 'specialist', 'outcome'];
  return (
    <div className={page['scroll']}>
      <Table className={page['table'] ?? ''} highlightOnHover highlightOnHoverColor="var(--staff-hover)">
        <Table.Thead>
          <Table.Tr>
            {texts.map((name) => (
              <Table.Th key={name}>{t(`column.${name}`)}</Table.Th>
            ))}
            {FIGURES.map((name) => (
              <Table.Th key={name} data-number>
                {t(`column.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tickets.map((ticket) => (
            <Line key={ticket.id} ticket={ticket} words={words} withDay={withDay} onShow={onShow} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface LineProps extends Pick<HistoryTableProps, 'withDay' | 'onShow'> {
  readonly ticket: TicketView;
  readonly words: Words;
}

function Line({ ticket, words, withDay, onShow }: LineProps) {
  const { t, names, locale } = words;
  const { issuedAt, waitingSince, firstCalledAt, calledAt, startedAt, endedAt } = ticket;
  const time = (moment: string | null) => moment && <bdi>{names.time(moment)}</bdi>;
  const span = (from: string | null, to: string | null) => from !== null && to !== null && spanText(t, secondsBetween(from, to));
  return (
    <Table.Tr>
      <Table.Td>
        <UnstyledButton
          className={classes['show'] ?? ''}
          aria-label={t('history.story', { number: ticket.number })}
          onClick={() => onShow(ticket)}
        >
          <TicketNumber number={ticket.number} className={classes['number'] ?? ''} />
        </UnstyledButton>
      </Table.Td>
      {withDay && (
        <Table.Td className={classes['day'] ?? ''}>
          <bdi>{dayText(ticket.businessDay, locale)}</bdi>
        </Table.Td>
      )}
      <Table.Td>{names.service(ticket.serviceId)}</Table.Td>
      <Table.Td>{names.priority(ticket.priority)}</Table.Td>
      <Table.Td>
        <StateTag state={ticket.state} />
      </Table.Td>
      <Table.Td>{ticket.counterId && names.counter(ticket.counterId)}</Table.Td>
      <Table.Td>{ticket.userId && <bdi>{words.person(ticket.userId)}</bdi>}</Table.Td>
      <Table.Td>{ticket.outcome && <bdi>{words.outcome(ticket.outcome)}</bdi>}</Table.Td>
      <Table.Td data-number>{time(issuedAt)}</Table.Td>
      <Table.Td data-number>{time(firstCalledAt)}</Table.Td>
      <Table.Td data-number>{time(endedAt)}</Table.Td>
      <Table.Td data-number>{span(waitingSince, firstCalledAt)}</Table.Td>
      <Table.Td data-number>{ticket.state === 'served' && span(startedAt ?? calledAt, endedAt)}</Table.Td>
    </Table.Tr>
  );
}
