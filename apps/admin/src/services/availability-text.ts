import type { CounterView, ServiceView } from '@foyer/contract';
import type { TFunction } from 'i18next';

type Described = Pick<ServiceView, 'availability' | 'openedFor'>;

/** Whether visitors can take tickets now, and until or from when: `Open until 17:00`. `today`: the hall's date, YYYY-MM-DD. */
export function availabilityText(t: TFunction, { availability, openedFor }: Described, today: string, locale: string): string {
  const { open, reason, opensAt, closesAt } = availability;
  if (!open) return t(`services.state.${reason ?? 'SERVICE_CLOSED'}`) + opensText(t, opensAt, today, locale);
  if (openedFor !== null) return t('services.state.openedToday');
  return closesAt === null ? t('services.state.open') : t('services.state.openUntil', { time: closesAt });
}

function opensText(t: TFunction, opensAt: string | null, today: string, locale: string): string {
  if (opensAt === null) return '';
  const [date = '', time = ''] = opensAt.split('T');
  // The hall's own date: no zone must move it.
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00Z`));
  return `, ${t('services.state.opens', { when: date === today ? time : `${weekday} ${time}` })}`;
}

/** Neither by a work profile nor by its own services: whoever took a ticket would never be called. */
export const isServedNowhere = ({ id }: Pick<ServiceView, 'id'>, counters: readonly Pick<CounterView, 'serviceIds'>[]): boolean =>
  !counters.some(({ serviceIds }) => serviceIds.includes(id));

/** What the supervisor has said of it last. */
export type SetStatus = 'open' | 'closed' | 'by_hours';

export function setStatusOf({ open, openedFor, hours }: Pick<ServiceView, 'open' | 'openedFor' | 'hours'>): SetStatus {
  if (!open) return 'closed';
  return openedFor !== null || hours === null ? 'open' : 'by_hours';
}
