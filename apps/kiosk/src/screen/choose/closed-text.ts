import type { Availability } from '@foyer/contract';
import type { WithTranslation } from 'react-i18next';

const DAY_MS = 86_400_000;

/**
 * Why no ticket can be had, and when it can be again.
 *
 * @param today the hall's calendar day, `YYYY-MM-DD`
 */
export function closedText(t: WithTranslation['t'], { reason, opensAt }: Availability, today: string, language: string): string {
  if (reason === 'SERVICE_OUT_OF_HOURS' && opensAt !== null) return opensText(t, opensAt, today, language);
  return reason === null ? '' : t(`closed.${reason}`);
}

function opensText(t: WithTranslation['t'], opensAt: string, today: string, language: string): string {
  const [date = '', time = ''] = opensAt.split('T');
  const days = (Date.parse(date) - Date.parse(today)) / DAY_MS;
  if (days === 0) return t('closed.opensToday', { time });
  if (days === 1) return t('closed.opensTomorrow', { time });
  const options = days < 7 ? ({ weekday: 'long' } as const) : ({ weekday: 'short', day: 'numeric', month: 'long' } as const);
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' });
  return t('closed.opensOn', { day: format.format(Date.parse(date)), time });
}
