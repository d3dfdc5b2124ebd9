import type { AnnouncementView } from '@foyer/contract';
import { direction, Icon, uiLocale } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

interface AnnouncementsProps {
  readonly announcements: readonly AnnouncementView[];
  readonly languages: readonly string[];
  /** The hub's time. */
  readonly now: number;
}

/** Texts of the hall, newest first, each in all of its languages: a TV speaks to everybody at once. */
export function Announcements({ announcements, languages, now }: AnnouncementsProps) {
  const { i18n } = useTranslation();
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
              {inOrder(text, [i18n.language, ...languages]).map(([locale, words]) => (
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

/** In the order of the languages, then whatever else there is. */
function inOrder(text: AnnouncementView['text'], languages: readonly string[]): [string, string][] {
  const place = (locale: string) => (languages.includes(locale) ? languages.indexOf(locale) : languages.length);
  return Object.entries(text).sort(([one], [other]) => place(one) - place(other));
}
