import { spanText } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';

/** A length of time in whole minutes: what is looked at from afar must not count seconds. */
export const minutesText = (t: TFunction, seconds: number): string =>
  seconds < 60 ? t('live.justNow') : spanText(t, Math.floor(seconds / 60) * 60);
