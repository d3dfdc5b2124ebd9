import { clockTime, TicketNumber } from '@foyer/ui';
import { ruleText, useHall, useNames } from '@foyer/ui/staff';
import { Trans, useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { type Entry, useHallDiary } from './HallDiary.tsx';
import classes from './live.module.css';

/** What has happened since this screen was opened, newest first. */
export function EventFeed() {
  const { t } = useTranslation();
  const entries = useHallDiary();
  return (
    <section className={`${page['panel']} ${classes['feed']}`} aria-labelledby="feed">
      <h2 id="feed" className={page['panelTitle']}>
        {t('live.feed')}
      </h2>
      {entries.length === 0 && <p className={page['empty']}>{t('live.nothingYet')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard (WCAG 2.1.1). */}
      <ol tabIndex={0} aria-labelledby="feed">
        {entries.map((entry) => (
          <Line key={entry.key} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Line({ entry }: { readonly entry: Entry }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const zone = useHall().state.hall?.zone;
  const at = 'at' in entry ? Date.parse(entry.at) : entry.heardAt;
  return (
    <li data-type={entry.type}>
      <time dateTime={new Date(at).toISOString()}>{clockTime(at, i18n.language, zone)}</time>
      <div>
        <Sentence entry={entry} />
        {entry.type === 'ticket_called' && !entry.recall && <p className={page['soft']}>{ruleText(t, entry.rule, names)}</p>}
      </div>
    </li>
  );
}

function Sentence({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const names = useNames();
  const number = 'number' in entry ? entry.number : '';
  const values = {
    number,
    service: 'serviceId' in entry ? names.service(entry.serviceId) : '',
    counter: t('common:counter', { name: counterOf(entry, names.counter) }),
    status: entry.type === 'counter_status' ? t(`common:counterStatus.${entry.counter.status}`) : '',
    printer: entry.type === 'printer' ? t(`common:printer.${entry.printer.state}`) : '',
  };
  return (
    <p>
      <Trans i18nKey={`event.${keyOf(entry)}`} values={values} components={{ ticket: <TicketNumber number={number} /> }} />
    </p>
  );
}

function counterOf(entry: Entry, name: (id: string) => string): string {
  if (entry.type === 'counter_status') return entry.counter.name;
  return 'counterId' in entry && entry.counterId !== null ? name(entry.counterId) : '';
}

function keyOf(entry: Entry): string {
  if (entry.type === 'ticket_called' && entry.recall) return 'ticket_recalled';
  if (entry.type === 'ticket_moved') return `ticket_moved_${entry.cause}`;
  return entry.type === 'print_job' ? `print_job_${entry.printJob.state}` : entry.type;
}
