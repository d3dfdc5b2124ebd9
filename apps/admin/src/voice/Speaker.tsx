import type { HallView, SpeakerView } from '@foyer/contract';
import { localized } from '@foyer/ui';
import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageName } from '../hall/language-names.ts';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import { VoiceTest } from './VoiceTest.tsx';
import classes from './voice.module.css';

/** One display. */
export function Speaker({ speaker, hall }: { readonly speaker: SpeakerView; readonly hall: HallView }) {
  const { t, i18n } = useTranslation();
  const { name, zoneId, online, state, hasFloor, voices, lastPlayed } = speaker;
  const zone = hall.zones.find(({ id }) => id === zoneId);
  const wrong = online && (state === 'blocked' || state === 'unheard' || state === 'no_voice');
  return (
    <li className={classes['speaker']}>
      <div>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p className={page['under']}>{zone ? localized(zone.name, i18n.language, hall.languages) : t('displays.wholeHall')}</p>
        {hasFloor && (
          <Badge color="ok" tt="none">
            {t('voice.hasFloor')}
          </Badge>
        )}
        <p data-wrong={wrong}>{t(online ? `voice.state.${state ?? 'unknown'}` : 'voice.state.offline')}</p>
        {lastPlayed && (
          <p className={page['under']}>
            {t(`voice.last.${lastPlayed.outcome}`, { number: lastPlayed.number })} <Moment at={lastPlayed.at} never="" />
          </p>
        )}
      </div>
      <div>
        <h3>{t('voice.canSay')}</h3>
        {voices.length === 0 && <p className={page['under']}>{t('voice.notKnown')}</p>}
        {voices.map(({ language, engines }) => (
          <p key={language}>
            {languageName(language, i18n.language)}:{' '}
            {engines.length === 0 ? t('voice.nothing') : engines.map((engine) => t(`voice.engine.${engine}`)).join(', ')}
          </p>
        ))}
      </div>
      <VoiceTest speaker={speaker} hall={hall} />
    </li>
  );
}
