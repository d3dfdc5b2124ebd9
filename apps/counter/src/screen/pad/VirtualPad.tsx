import { LAMPS } from '@foyer/contract/constants';
import { useSession } from '@foyer/ui/staff';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useVirtualPad, VIRTUAL_KEYS } from './use-virtual-pad.ts';
import classes from './virtual-pad.module.css';

/** The demo hall's button pad: what would stand on the desk. */
export function VirtualPad({ counterId }: { readonly counterId: string }) {
  const { t } = useTranslation();
  const { baseUrl } = useSession();
  const { face, refusal, press } = useVirtualPad(baseUrl, counterId);
  return (
    <aside className={classes['pad']} aria-labelledby="pad-title">
      <h2 id="pad-title">{t('pad.title')}</h2>
      <p className={classes['demo']}>{t('pad.demo')}</p>
      <p className={classes['display']} role="status" aria-label={t('pad.display')}>
        {face === null ? t('pad.connecting') : <bdi dir="ltr">{face.text || '\u00a0'}</bdi>}
      </p>
      <ul className={classes['lamps']} aria-label={t('pad.lamps')}>
        {LAMPS.map((lamp) => (
          <li key={lamp} data-lamp={lamp} data-state={face?.lamps[lamp] ?? 'OFF'}>
            <span className={classes['bulb']} aria-hidden />
            {t(`pad.lamp.${lamp}`)}
            <span className="foyer-visually-hidden">{t(`pad.lampState.${face?.lamps[lamp] ?? 'OFF'}`)}</span>
          </li>
        ))}
      </ul>
      <p className={classes['refusal']} role="status">
        {refusal && t(`pad.why.${refusal}`)}
      </p>
      <div className={classes['keys']}>
        {VIRTUAL_KEYS.map((key) => (
          <UnstyledButton key={key} className={classes['key'] ?? ''} data-key={key} disabled={face === null} onClick={() => press(key)}>
            {t(`pad.key.${key}`)}
          </UnstyledButton>
        ))}
      </div>
    </aside>
  );
}
