import type { FoundVisitor } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { useHall, useNames } from '@foyer/ui/staff';
import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentText } from '../history/dates.ts';
import page from '../layout/page.module.css';

interface Line {
  readonly id: string;
  readonly kind: 'visit' | 'booking';
  /** A ticket's number, or a booking's code. */
  readonly called: string;
  readonly at: string;
  readonly state: string;
  readonly serviceId: string;
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly words: string | null;
}

interface FoundTableProps {
  readonly found: FoundVisitor;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function FoundTable({ found, chosen, onChoose }: FoundTableProps) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { hall } = useHall().state;
  const lines = linesOf(found);
  const toggle = (id: string) => onChoose(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const all = chosen.size === lines.length;
  return (
    <div className={page['scroll']}>
      <Table className={page['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Checkbox
                aria-label={t('privacy.all')}
                checked={all}
                indeterminate={!all && chosen.size > 0}
                onChange={() => onChoose(new Set(all ? [] : lines.map(({ id }) => id)))}
              />
            </Table.Th>
            {(['number', 'when', 'service', 'name', 'phone', 'words'] as const).map((column) => (
              <Table.Th key={column}>{t(`privacy.found.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ id, kind, called, at, state, serviceId, name, phone, words }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Checkbox aria-label={t(`privacy.choose.${kind}`, { called })} checked={chosen.has(id)} onChange={() => toggle(id)} />
              </Table.Td>
              <Table.Td>
                {kind === 'visit' ? <TicketNumber number={called} /> : <span dir="ltr">{called}</span>}
                <div className={page['under']}>{t(kind === 'visit' ? `common:state.${state}` : `appointments.state.${state}`)}</div>
              </Table.Td>
              <Table.Td>
                <time dateTime={at}>{momentText(at, i18n.language, hall?.zone)}</time>
              </Table.Td>
              <Table.Td>{names.service(serviceId)}</Table.Td>
              <Table.Td>
                <bdi>{name ?? '–'}</bdi>
              </Table.Td>
              <Table.Td>
                <span dir="ltr">{phone ?? '–'}</span>
              </Table.Td>
              <Table.Td>
                <bdi>{words ?? '–'}</bdi>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const linesOf = ({ visits, bookings }: FoundVisitor): Line[] => [
  ...visits.map(({ id, number, issuedAt, state, serviceId, customer, remark }) => ({
    id,
    kind: 'visit' as const,
    called: number,
    at: issuedAt,
    state,
    serviceId,
    name: customer?.name,
    phone: customer?.phone,
    words: remark,
  })),
  ...bookings.map(({ id, code, at, state, serviceId, customer, note }) => ({
    id,
    kind: 'booking' as const,
    called: code,
    at,
    state,
    serviceId,
    name: customer?.name,
    phone: customer?.phone,
    words: note,
  })),
];
