import { useTranslation } from 'react-i18next';
import { addressOf } from '../pages.ts';
import classes from './parts.module.css';
import { keyOf, type Trouble } from './parts.ts';
import { usePartTexts } from './use-part-texts.ts';

/** What is below is pushed down by no more than this. */
const MOST_LINES = 4;

/** Devices that need somebody, the worst first, a line each, within a list of what a supervisor is to see to. */
export function DeviceAlarms({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const { t } = useTranslation();
  const texts = usePartTexts();
  const left = troubles.length - MOST_LINES;
  return (
    <>
      {troubles.slice(0, MOST_LINES).map(({ part, alarm }) => (
        <li key={keyOf(part)} className={classes['line']}>
          <a href={addressOf('devices')}>
            <bdi>{texts.device(part)}</bdi>
            {part.kind !== 'connection' && (
              <>
                {' · '}
                <bdi>{texts.part(part)}</bdi>
              </>
            )}
          </a>
          {': '}
          {texts.state(part.kind, alarm.state)}. {texts.todo(part.kind, alarm.state)}
        </li>
      ))}
      {left > 0 && (
        <li className={classes['line']}>
          <a href={addressOf('devices')}>{t('devices.more', { left })}</a>
        </li>
      )}
    </>
  );
}
