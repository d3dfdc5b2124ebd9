import type { PrivacyRecord } from '@foyer/contract';
import { Table } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import classes from './privacy.module.css';

/** What is not counted by the visitor. */
const BESIDES = ['log', 'people'] as const;

/** What is kept, why, for how long, and how much of it there is now. */
export function KeptPanel({ record: { kept, settings, lastErasure } }: { readonly record: PrivacyRecord }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const rows = [...kept, ...BESIDES.map((what) => ({ what, count: null, oldest: null }))];
  const figures = new Intl.NumberFormat(i18n.language, { numberingSystem: 'latn' });
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('privacy.kept')}
      </h2>
      <div className={page['scroll']}>
        <Table className={`${page['table'] ?? ''} ${classes['kept'] ?? ''}`}>
          <Table.Thead>
            <Table.Tr>
              {(['what', 'why', 'howLong'] as const).map((column) => (
                <Table.Th key={column}>{t(`privacy.column.${column}`)}</Table.Th>
              ))}
              <Table.Th data-number>{t('privacy.column.count')}</Table.Th>
              <Table.Th>{t('privacy.column.oldest')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ what, count, oldest }) => (
              <Table.Tr key={what}>
                <Table.Th scope="row">{t(`privacy.what.${what}`)}</Table.Th>
                <Table.Td>{t(`privacy.why.${what}`)}</Table.Td>
                <Table.Td>{t(`privacy.howLong.${what}`, { days: settings.keepNamesDays })}</Table.Td>
                <Table.Td data-number>{count === null ? '–' : figures.format(count)}</Table.Td>
                <Table.Td>
                  <Moment at={oldest} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <p className={page['empty']}>
        {lastErasure === null ? (
          t('privacy.neverErased')
        ) : (
          <>
            {t('privacy.lastErased')} {t(`said.personal_erased.${lastErasure.cause}`)}.{' '}
            {t('said.erasedOf', { visits: lastErasure.visits, bookings: lastErasure.bookings })} <Moment at={lastErasure.at} />
          </>
        )}
      </p>
    </section>
  );
}
