import type { HallView, SpeakerView } from '@foyer/contract';
import { hasRight } from '@foyer/contract/constants';
import { SPEECH_ENGINES, type SpeechEngine } from '@foyer/queue';
import { useUser } from '@foyer/ui/staff';
import { Button, Select } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../hall/language-names.ts';
import { Failure } from '../layout/Failure.tsx';
import { useVoiceTest } from './use-speakers.ts';
import classes from './voice.module.css';

const AS_A_CALL = 'call';

/** Has one display say a sentence now, and tells how it went. */
export function VoiceTest({ speaker, hall }: { readonly speaker: SpeakerView; readonly hall: HallView }) {
  const { t, i18n } = useTranslation();
  const mayTest = hasRight(useUser().role, 'manage_devices');
  const [language, setLanguage] = useState(hall.languages[0] ?? 'en');
  const [engine, setEngine] = useState<string>(AS_A_CALL);
  const testing = useVoiceTest();
  const { deviceId, name, online, test } = speaker;
  if (!mayTest) return <div />;
  const hear = () => testing.mutate({ deviceId, language, engine: engine === AS_A_CALL ? null : (engine as SpeechEngine) });
  return (
    <div className={classes['test']}>
      <Select
        label={t('voice.testLanguage')}
        data={hall.languages.map((value) => ({ value, label: languageName(value, i18n.language) }))}
        allowDeselect={false}
        value={language}
        onChange={(value) => value !== null && setLanguage(value)}
      />
      <Select
        label={t('voice.testEngine')}
        data={[
          { value: AS_A_CALL, label: t('voice.asACall') },
          ...SPEECH_ENGINES.map((value) => ({ value, label: t(`voice.engine.${value}`) })),
        ]}
        allowDeselect={false}
        value={engine}
        onChange={(value) => value !== null && setEngine(value)}
      />
      <Button
        leftSection={<IconVolume size={18} aria-hidden />}
        disabled={!online}
        loading={testing.isPending}
        aria-label={t('voice.hearAt', { name })}
        onClick={hear}
      >
        {t('voice.hear')}
      </Button>
      <Failure error={testing.error} />
      <p role="status">{test && resultText(test, t)}</p>
    </div>
  );
}

function resultText({ result }: NonNullable<SpeakerView['test']>, t: ReturnType<typeof useTranslation>['t']): string {
  if (result === null) return t('voice.result.waiting');
  const engine = result.engine === null ? '' : t(`voice.engine.${result.engine}`);
  return t(`voice.result.${result.outcome}`, { engine });
}
