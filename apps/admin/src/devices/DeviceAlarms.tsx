import { addressOf } from '../pages.ts';
import classes from './parts.module.css';
import { keyOf, type Trouble } from './parts.ts';
import { usePartTexts } from './use-part-texts.ts';

/** Devices that need somebody, a line each, within a list of what a supervisor is to see to. */
export function DeviceAlarms({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const texts = usePartTexts();
  return troubles.map(({ part, alarm }) => (
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
  ));
}
