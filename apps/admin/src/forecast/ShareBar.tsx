import { useTranslation } from 'react-i18next';
import type { ServiceErrors } from './evidence.ts';
import classes from './forecast.module.css';

const PARTS = ['sooner', 'held', 'later'] as const;

/** Which part of the waits was shorter than told, within the range, and longer; the notches are where a right forecast would part them. */
export function ShareBar({ shares }: { readonly shares: Pick<ServiceErrors, (typeof PARTS)[number]> }) {
  const { t } = useTranslation();
  const percent = (part: (typeof PARTS)[number]) => Math.round((shares[part] ?? 0) * 100);
  return (
    <div className={classes['shares']}>
      <div className={classes['bar']} aria-hidden>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ inlineSize: `${(shares[part] ?? 0) * 100}%` }} />
        ))}
        <i style={{ insetInlineStart: '50%' }} />
        <i style={{ insetInlineStart: '80%' }} />
      </div>
      <p>
        {PARTS.map((part) => (
          <span key={part} data-part={part}>
            {t(`forecast.share.${part}`, { percent: percent(part) })}
          </span>
        ))}
      </p>
    </div>
  );
}
