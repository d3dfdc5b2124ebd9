import type { HallView, VoiceSettingsView } from '@foyer/contract';
import { CHIMES } from '@foyer/queue';
import { useSession } from '@foyer/ui/staff';
import { Button, NumberInput, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import { EngineOrder } from './EngineOrder.tsx';
import { HoursFields } from './HoursFields.tsx';
import classes from './voice.module.css';
import { orderOf, withOrder, wrongNumbers } from './voice-values.ts';

const NUMBERS = [
  { name: 'repeats', min: 1, max: 5 },
  { name: 'crowdedAt', min: 1, max: 50 },
  { name: 'maxAgeSeconds', min: 10, max: 3600 },
  { name: 'volume', min: 0, max: 100 },
] as const;

/** Everything about how calls are said. */
export function VoiceForm({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const say = useSay();
  const id = useId();
  const [voice, setVoice] = useState<VoiceSettingsView>(hall.voice);
  const change = (part: Partial<VoiceSettingsView>) => setVoice((known) => ({ ...known, ...part }));
  const wrong = wrongNumbers(voice);
  const saving = useMutation({
    mutationFn: () => client.call('updateHall', { body: { voice } }),
    onSuccess: () => say('ok', t('voice.saved')),
    onError: notice,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong.size === 0) saving.mutate();
  };
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('voice.settings')}
      </h2>
      <form className={classes['form']} noValidate onSubmit={submit}>
        <Failure error={saving.error} />
        <div className={classes['fields']}>
          {NUMBERS.map(({ name, min, max }) => (
            <NumberInput
              key={name}
              label={t(`voice.${name}`)}
              description={t(`voice.${name}Hint`)}
              min={min}
              max={max}
              clampBehavior="none"
              allowDecimal={false}
              required
              value={voice[name]}
              onChange={(value) => change({ [name]: value === '' ? Number.NaN : Number(value) })}
              error={wrong.has(name) && t('voice.between', { min, max })}
            />
          ))}
          <Select
            label={t('voice.chime')}
            description={t('voice.chimeHint')}
            data={CHIMES.map((value) => ({ value, label: t(`voice.chimeOption.${value}`) }))}
            allowDeselect={false}
            value={voice.chime}
            onChange={(chime) => change({ chime: chime as VoiceSettingsView['chime'] })}
          />
          <Select
            label={t('voice.speakers')}
            description={t('voice.speakersHint')}
            data={(['one', 'all'] as const).map((value) => ({ value, label: t(`voice.speakersOption.${value}`) }))}
            allowDeselect={false}
            value={voice.speakers}
            onChange={(speakers) => change({ speakers: speakers as VoiceSettingsView['speakers'] })}
          />
        </div>
        <HoursFields hours={voice.volumes} wrong={wrong} onChange={(volumes) => change({ volumes })} />
        <div>
          <h3>{t('voice.engines')}</h3>
          <p className={page['under']}>{t('voice.enginesHint')}</p>
        </div>
        <div className={classes['languages']}>
          {hall.languages.map((language) => (
            <EngineOrder
              key={language}
              language={language}
              order={orderOf(voice, language)}
              onChange={(order) => setVoice((known) => withOrder(known, language, order))}
            />
          ))}
        </div>
        <div>
          <Button
            type="submit"
            loading={saving.isPending}
            disabled={wrong.size > 0 || JSON.stringify(voice) === JSON.stringify(hall.voice)}
          >
            {t('save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
