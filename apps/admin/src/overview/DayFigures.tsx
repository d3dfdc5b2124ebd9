import type { Stats } from '@foyer/contract';
import { waitText } from '@foyer/ui';
import { secondsBetween, spanText, useHall, useHubNow } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { minutesText } from '../live/minutes-text.ts';
import classes from './day-figures.module.css';
import { presentOf, servicesDone } from './day-figures.ts';
import { percentText } from './percent-text.ts';
import { inAll, type Waiting } from './waiting-now.ts';

interface DayFiguresProps {
  readonly stats: Stats;
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** The hall now and the day so far, in figures. */
export function DayFigures({ stats, waiting }: DayFiguresProps) {
  const { t, i18n } = useTranslation();
  const { services, counters } = useHall().state;
  const now = useHubNow();
  const present = presentOf(inAll(waiting), services, counters);
  const span = (seconds: number | null) => (seconds === null ? '–' : spanText(t, seconds));
  const longest = present.longestSince === null ? '–' : minutesText(t, secondsBetween(present.longestSince, now));
  const figures = [
    ['waiting', present.waiting],
    ['longestWait', longest],
    ['forecast', waitText(t, present.forecast) ?? '–'],
    ['atCounters', present.atCounters],
    ['openCounters', t('overview.ofCounters', { open: present.openCounters, all: present.counters })],
    ['serviceLevel', percentText(stats.serviceLevel, i18n.language)],
    ['issued', stats.issued],
    ['servicesDone', servicesDone(stats)],
    ['visitsServed', stats.served],
    ['noShows', stats.noShows],
    ['cancelled', stats.cancelled],
    ['medianWait', span(stats.medianWaitSeconds)],
    ['p80Wait', span(stats.p80WaitSeconds)],
    ['medianService', span(stats.medianServiceSeconds)],
  ] as const;
  return (
    <dl className={classes['figures']}>
      {figures.map(([name, value]) => (
        <div key={name} data-figure={name}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
