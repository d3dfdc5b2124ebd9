import { useTranslation } from 'react-i18next';
import { useNow } from '../hooks/use-now.ts';
import { timeLeft } from './code.ts';
import type { Door } from './keeper.ts';

/** The code and how long it lasts, or why there is none. */
export function DoorCode({ door, onAskAgain }: { readonly door: Door; readonly onAskAgain: () => void }) {
  const { t } = useTranslation(['device', 'errors']);
  const now = useNow();
  if (door.refused) {
    return (
      <div className="foyer-door-none" role="status">
        <p>{t('refused')}</p>
        <button type="button" className="foyer-door-button" onClick={onAskAgain}>
          {t('askAgain')}
        </button>
      </div>
    );
  }
  if (door.pairing === null) {
    return (
      <div className="foyer-door-none" role="status">
        <p>{door.trouble === null ? t('oneMoment') : t(`errors:${door.trouble}`)}</p>
      </div>
    );
  }
  const { code, expiresAt } = door.pairing;
  return (
    <div className="foyer-door-code">
      <p className="foyer-door-letters" dir="ltr" role="img" aria-label={t('codeIs', { code: [...code].join(' ') })}>
        {code}
      </p>
      <p className="foyer-door-left">{t('newCodeIn', { time: timeLeft(expiresAt, now) })}</p>
    </div>
  );
}
