import type { WaitingTicket } from '@foyer/contract';
import { waitText } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useNames } from '@foyer/ui/staff';
import { Button, Checkbox, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { Scroll } from '../layout/Scroll.tsx';
import { minutesText } from './minutes-text.ts';
import classes from './queue-board.module.css';
import { TicketLink } from './TicketLink.tsx';
import { TicketNotes } from './TicketNotes.tsx';
import type { Selection } from './use-selection.ts';

/** As many as show how a queue stands; the rest on demand. */
const SHOWN = 8;
/** A button for one more line would be as long as the line. */
const WITHOUT_BUTTON = 10;

interface TicketTableProps {
  /** Tells the tables of the page apart. */
  readonly name: string;
  readonly tickets: readonly WaitingTicket[];
  readonly selection: Selection | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The wait that was promised, seconds; of a service where the tickets are for several. */
  readonly target: number | null | ((serviceId: string) => number | null);
  /** They are not all for the same service. */
  readonly withService?: boolean;
}

/** Who is in a queue, next first. */
export function TicketTable({ name, tickets, selection, now, target, withService = false }: TicketTableProps) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  if (tickets.length === 0) return null;
  const isLong = tickets.length > WITHOUT_BUTTON;
  const shown = isLong && !all ? tickets.slice(0, SHOWN) : tickets;
  const limit = (serviceId: string) => (typeof target === 'function' ? target(serviceId) : target);
  return (
    <Scroll>
      <Table className={`${page['table'] ?? ''} ${classes['tickets'] ?? ''}`} verticalSpacing={4} data-wide={withService}>
        <Table.Thead>
          <Table.Tr>
            {selection && (
              <Table.Th className={classes['tick'] ?? ''}>
                <SelectAll name={name} tickets={shown} selection={selection} />
              </Table.Th>
            )}
            <Table.Th data-column="number">{t('column.number')}</Table.Th>
            {withService && <Table.Th data-column="service">{t('column.service')}</Table.Th>}
            <Table.Th data-column="class">{t('column.class')}</Table.Th>
            <Table.Th data-column="waited" data-number>
              {t('column.waited')}
            </Table.Th>
            <Table.Th data-column="ahead">{t('column.ahead')}</Table.Th>
            <Table.Th>{t('column.notes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((ticket) => (
            <Line
              key={ticket.id}
              ticket={ticket}
              now={now}
              target={limit(ticket.serviceId)}
              withService={withService}
              selected={selection?.has(ticket.id) ?? false}
              onSelect={selection?.set ?? null}
            />
          ))}
        </Table.Tbody>
      </Table>
      {isLong && (
        <Button variant="subtle" size="compact-sm" className={classes['all'] ?? ''} onClick={() => showAll(!all)}>
          {all ? t('live.showFirst', { count: SHOWN }) : t('live.showAll', { count: tickets.length })}
        </Button>
      )}
    </Scroll>
  );
}

interface SelectAllProps {
  readonly name: string;
  readonly tickets: readonly WaitingTicket[];
  readonly selection: Selection;
}

function SelectAll({ name, tickets, selection }: SelectAllProps) {
  const { t } = useTranslation();
  const chosen = tickets.filter(({ id }) => selection.has(id)).length;
  return (
    <Checkbox
      size="xs"
      data-select-all={name}
      aria-label={t('live.selectAll', { count: tickets.length })}
      checked={chosen === tickets.length}
      indeterminate={chosen > 0 && chosen < tickets.length}
      onChange={({ currentTarget }) =>
        selection.set(
          tickets.map(({ id }) => id),
          currentTarget.checked,
        )
      }
    />
  );
}

interface LineProps {
  readonly ticket: WaitingTicket;
  readonly now: number;
  readonly target: number | null;
  readonly withService: boolean;
  readonly selected: boolean;
  readonly onSelect: Selection['set'] | null;
}

const Line = memo(function Line({ ticket, now, target, withService, selected, onSelect }: LineProps) {
  const { t } = useTranslation();
  const names = useNames();
  const ordinary = useHall().state.hall?.priorities[0]?.id;
  return (
    <Table.Tr data-selected={selected}>
      {onSelect && (
        <Table.Td className={classes['tick'] ?? ''}>
          <Checkbox
            size="xs"
            aria-label={t('live.select', { number: ticket.number })}
            checked={selected}
            onChange={({ currentTarget }) => onSelect([ticket.id], currentTarget.checked)}
          />
        </Table.Td>
      )}
      <Table.Td>
        <TicketLink id={ticket.id} number={ticket.number} className={classes['number']} />
      </Table.Td>
      {withService && <Table.Td>{names.service(ticket.serviceId)}</Table.Td>}
      <Table.Td data-class={ticket.priority === ordinary ? 'ordinary' : 'other'}>{names.priority(ticket.priority)}</Table.Td>
      <Table.Td data-number>
        <Waited seconds={secondsBetween(ticket.waitingSince, now)} target={target} />
      </Table.Td>
      <Table.Td>{waitText(t, ticket.eta) ?? '–'}</Table.Td>
      <Table.Td>
        <TicketNotes ticket={ticket} now={now} />
      </Table.Td>
    </Table.Tr>
  );
});

/** In whole minutes; one that is longer than was promised stands out. */
function Waited({ seconds, target }: { readonly seconds: number; readonly target: number | null }) {
  const { t } = useTranslation();
  const text = minutesText(t, seconds);
  if (target === null || seconds <= target) return text;
  return (
    <span className={classes['late']}>
      <IconAlertTriangle size={14} stroke={2} aria-hidden />
      {text}
      <span className="foyer-visually-hidden">{t('live.overTarget', { target: spanText(t, target) })}</span>
    </span>
  );
}
