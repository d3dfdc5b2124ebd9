import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import classes from './parts.module.css';
import { keyOf, type Part } from './parts.ts';
import { usePartTexts } from './use-part-texts.ts';

/** Every part of one device: how it is, and since when where that is not well. */
export function PartList({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation();
  const texts = usePartTexts();
  return (
    <ul className={classes['parts']}>
      {parts.map((part) => (
        <li key={keyOf(part)} data-severity={part.stale ? 'stale' : part.severity}>
          <span className={classes['dot']} aria-hidden />
          <span>
            {part.kind !== 'connection' && (
              <span className={classes['name']}>
                <bdi>{texts.part(part)}</bdi>:{' '}
              </span>
            )}
            <strong>{texts.state(part.kind, part.state)}</strong>
            {part.detail !== null && (
              <>
                {' · '}
                <bdi dir="auto">{part.detail}</bdi>
              </>
            )}
            {part.stale && <span className={classes['stale']}> ({t('devices.staleState')})</span>}
            {part.severity !== 'fine' && !part.stale && (
              <span className={classes['since']}>
                {/* Without a space the letters of two words of Arabic join. */ ' '}
                <Moment at={part.since} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
