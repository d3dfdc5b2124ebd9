import type { HallView } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { Speaker } from './Speaker.tsx';
import { useSpeakers } from './use-speakers.ts';
import classes from './voice.module.css';

/** Each display: whether it speaks, what it can say, and how it sounds. */
export function SpeakersPanel({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { data: speakers, error } = useSpeakers();
  return (
    <>
      <Failure error={error} />
      <Panel label={t('voice.displays')} loading={speakers === undefined && error === null}>
        <h2 className={page['panelTitle']}>{t('voice.displays')}</h2>
        {speakers?.length === 0 && <p className={page['empty']}>{t('voice.noDisplays')}</p>}
        <ul className={classes['speakers']}>
          {speakers?.map((speaker) => (
            <Speaker key={speaker.deviceId} speaker={speaker} hall={hall} />
          ))}
        </ul>
      </Panel>
    </>
  );
}
