import type { AuditEntry } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentText } from '../history/dates.ts';
import history from '../history/history.module.css';
import page from '../layout/page.module.css';
import { addressOf } from '../pages.ts';
import classes from './audit.module.css';
import { ChangeList } from './ChangeList.tsx';
import { changesOf } from './changes.ts';
import { actorText, said } from './event-words.ts';
import { useWords, type Words } from './use-words.ts';

export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div className={page['scroll']}>
      <Table className={`${page['table'] ?? ''} ${classes['table']}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th data-number>{t('audit.number')}</Table.Th>
            <Table.Th>{t('audit.when')}</Table.Th>
            <Table.Th>{t('audit.who')}</Table.Th>
            <Table.Th>{t('column.number')}</Table.Th>
            <Table.Th>{t('audit.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Line key={entry.seq} entry={entry} words={words} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Line({ entry, words }: { readonly entry: AuditEntry; readonly words: Words }) {
  const { text, notes = [] } = said(entry, words);
  const changes = changesOf(entry, words);
  return (
    <Table.Tr>
      <Table.Td data-number className={page['soft'] ?? ''}>
        {entry.seq}
      </Table.Td>
      <Table.Td className={classes['when'] ?? ''}>
        <time dateTime={entry.at}>{momentText(entry.at, words.locale, words.zone, true)}</time>
      </Table.Td>
      <Table.Td>
        <bdi>{actorText(entry.actor, words)}</bdi>
      </Table.Td>
      <Table.Td>
        {entry.ticketId !== null && entry.number !== null && (
          <a
            className={history['show']}
            href={addressOf('history', entry.ticketId)}
            aria-label={words.t('history.story', { number: entry.number })}
          >
            <TicketNumber number={entry.number} className={history['number'] ?? ''} />
          </a>
        )}
      </Table.Td>
      <Table.Td className={classes['what'] ?? ''}>
        <p>
          <bdi>{text}</bdi>
        </p>
        {notes.map((note) => (
          <p key={note} className={page['soft']}>
            {note}
          </p>
        ))}
        {changes && <ChangeList changes={changes} isNew={entry.before === null} />}
      </Table.Td>
    </Table.Tr>
  );
}
