import { spanText } from '@foyer/ui/staff';
import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';
import { type ServiceErrors, verdictOf } from './evidence.ts';
import classes from './forecast.module.css';
import { ShareBar } from './ShareBar.tsx';

/** Service by service: how far off, which way, and whether that can be said at all. */
export function ForecastTable({ services }: { readonly services: readonly ServiceErrors[] }) {
  const { t } = useTranslation();
  return (
    <div className={page['panel']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section className={page['scroll']} aria-label={t('forecast.byService')} tabIndex={0}>
        <Table className={`${page['table'] ?? ''} ${classes['table']}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.service')}</Table.Th>
              <Table.Th data-number>{t('forecast.count')}</Table.Th>
              <Table.Th data-number>{t('forecast.measure.medianAbsoluteErrorSeconds')}</Table.Th>
              <Table.Th>{t('forecast.shares')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {services.map((service) => (
              <Line key={service.serviceId} service={service} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  );
}

const SIGNS = { thin: IconHelpCircle, right: IconCircleCheck, too_short: IconAlertTriangle, too_long: IconAlertTriangle };

function Line({ service }: { readonly service: ServiceErrors }) {
  const { t } = useTranslation();
  const { serviceId, count, medianAbsoluteErrorSeconds: error } = service;
  const verdict = verdictOf(service);
  const Sign = SIGNS[verdict];
  return (
    <Table.Tr>
      <Table.Td>
        <ServiceName id={serviceId} />
        <span className={classes['verdict']} data-verdict={verdict}>
          <Sign size={18} stroke={1.75} aria-hidden />
          {t(`forecast.verdicts.${verdict}`)}
        </span>
      </Table.Td>
      <Table.Td data-number>{count}</Table.Td>
      <Table.Td data-number>{error === null ? '–' : spanText(t, error)}</Table.Td>
      <Table.Td>
        <ShareBar shares={service} />
      </Table.Td>
    </Table.Tr>
  );
}
