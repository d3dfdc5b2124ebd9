import type { Stats } from '@foyer/contract';
import { waitText } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useHubNow } from '@foyer/ui/staff';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { Scroll } from '../layout/Scroll.tsx';
import { ServiceName } from '../layout/Series.tsx';
import { minutesText } from '../live/minutes-text.ts';
import classes from './day-figures.module.css';
import { percentText } from './percent-text.ts';
import type { Waiting } from './waiting-now.ts';

const COUNTED = ['issued', 'served', 'noShows', 'cancelled', 'transferred'] as const;
const HEADINGS = ['waiting', 'longestWait', 'forecast', ...COUNTED, 'medianWait', 'p80Wait', 'target', 'serviceLevel'] as const;

type Line = Stats['byService'][number];

interface ServiceFiguresProps {
  readonly stats: Stats;
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** Each service now and today, against the wait that was promised. */
export function ServiceFigures({ stats, waiting }: ServiceFiguresProps) {
  const { t } = useTranslation();
  const { services } = useHall().state;
  const place = (id: string) => services.findIndex((service) => service.id === id) + 1 || services.length + 1;
  const lines = [...stats.byService].sort((one, other) => place(one.serviceId) - place(other.serviceId));
  return (
    <section className={page['panel']} aria-labelledby="by-service">
      <h2 id="by-service" className={page['panelTitle']}>
        {t('overview.byService')}
      </h2>
      <p className={page['panelAbout']}>{t('overview.byServiceAbout')}</p>
      <Scroll>
        <Table className={page['table'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.service')}</Table.Th>
              {HEADINGS.map((name) => (
                <Table.Th key={name} data-number>
                  {t(`short.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Service key={line.serviceId} line={line} present={waiting.get(line.serviceId)} />
            ))}
          </Table.Tbody>
        </Table>
      </Scroll>
    </section>
  );
}

/** What is now comes from the live picture; a service that is gone has only what was. */
function Service({ line, present }: { readonly line: Line; readonly present: Waiting | undefined }) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const service = useHall().state.services.find(({ id }) => id === line.serviceId);
  const since = present?.longestSince ?? null;
  const target = service?.targetWaitSeconds ?? null;
  const waited = since === null ? null : secondsBetween(since, now);
  const span = (seconds: number | null) => (seconds === null ? '–' : spanText(t, seconds));
  return (
    <Table.Tr>
      <Table.Td>
        <ServiceName id={line.serviceId} />
      </Table.Td>
      <Table.Td data-number className={classes['waiting'] ?? ''}>
        {present?.waiting ?? line.waiting}
      </Table.Td>
      <Table.Td data-number data-late={(waited !== null && target !== null && waited > target) || undefined}>
        {waited === null ? '–' : minutesText(t, waited)}
      </Table.Td>
      <Table.Td data-number>{waitText(t, service?.eta ?? null) ?? '–'}</Table.Td>
      {COUNTED.map((name) => (
        <Table.Td key={name} data-number>
          {line[name]}
        </Table.Td>
      ))}
      <Table.Td data-number>{span(line.medianWaitSeconds)}</Table.Td>
      <Table.Td data-number>{span(line.p80WaitSeconds)}</Table.Td>
      <Table.Td data-number>{span(target)}</Table.Td>
      <Table.Td data-number>
        <bdi>{percentText(line.serviceLevel, i18n.language)}</bdi>
        <Meter share={line.serviceLevel} />
      </Table.Td>
    </Table.Tr>
  );
}

function Meter({ share }: { readonly share: number | null }) {
  if (share === null) return null;
  return (
    <span className={classes['meter']} aria-hidden>
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
