import { useTranslation } from 'react-i18next';
import { clockTime } from '../i18n/time.ts';
import { Icon } from './Icon.tsx';

interface StaleBannerProps {
  readonly stale: boolean;
  /** When the hub was last heard, epoch milliseconds; null: never yet. */
  readonly lastHeardAt: number | null;
  /** The hall's IANA zone. */
  readonly zone?: string | undefined;
}

/** Says that what is shown may be old, and how old; absent while the hub is heard. */
export function StaleBanner({ stale, lastHeardAt, zone }: StaleBannerProps) {
  const { t, i18n } = useTranslation('common');
  return (
    <div role="status" className="foyer-stale" hidden={!stale}>
      {stale && (
        <>
          <Icon name="noConnection" />
          <span>{lastHeardAt === null ? t('stale.never') : t('stale.short', { time: clockTime(lastHeardAt, i18n.language, zone) })}</span>
        </>
      )}
    </div>
  );
}
