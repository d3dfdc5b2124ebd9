import type { AnnouncementView } from '@foyer/contract';
import { direction, Icon, uiLocale } from '@foyer/ui';
import { inOrder } from './in-order.ts';

interface AnnouncementsProps {
  readonly announcements: readonly AnnouncementView[];
  /** In this order. */
  readonly languages: readonly string[];
  /** The hub's time. */
  readonly now: number;
}

/** Texts of the hall, newest first, each in all of its languages: a TV speaks to everybody at once. */
export function Announcements({ announcements, languages, now }: AnnouncementsProps) {
  const shown = announcements.filter(({ until }) => until === null || Date.parse(until) > now);
  if (shown.length === 0) return null;
  return (
    <section className="display-announcements" aria-live="polite">
      {shown
        .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
        .slice(0, 2)
        .map(({ id, text }) => (
          <div key={id}>
            <Icon name="megaphone" />
            <div>
              {inOrder(text, languages).map(([locale, words]) => (
                <p key={locale} lang={locale} dir={direction(uiLocale(locale) ?? locale)}>
                  {words}
                </p>
              ))}
            </div>
          </div>
        ))}
    </section>
  );
}
