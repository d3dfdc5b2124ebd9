import { clockTime, Icon, longDate } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { Sound } from '../use-announcer.ts';

interface HeaderProps {
  readonly hallName: string;
  /** Of the part of the hall that is shown; null: all of it. */
  readonly zoneName: string | null;
  /** The hub's time. */
  readonly now: number;
  readonly zone: string | undefined;
  readonly sound: Sound;
}

function languageNames(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return new Intl.ListFormat(locale).format(tags.map((tag) => names.of(tag) ?? tag));
}

export function Header({ hallName, zoneName, now, zone, sound }: HeaderProps) {
  const { t, i18n } = useTranslation();
  return (
    <header className="display-header">
      <h1>
        <bdi>{hallName}</bdi>
        {zoneName !== null && <bdi className="display-zone">{zoneName}</bdi>}
      </h1>
      {sound.noVoiceFor.length > 0 && (
        <p className="display-no-voice" role="status">
          <Icon name="soundOff" />
          {t('noVoice', { language: languageNames(sound.noVoiceFor, i18n.language) })}
        </p>
      )}
      <p className="display-date">{longDate(now, i18n.language, zone)}</p>
      <time className="display-clock" dir="ltr">
        {clockTime(now, i18n.language, zone)}
      </time>
    </header>
  );
}
