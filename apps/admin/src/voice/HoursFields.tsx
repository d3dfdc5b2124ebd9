import type { VoiceSettingsView } from '@foyer/contract';
import { ActionIcon, Button, Input, NumberInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeInput } from '../forms/TimeInput.tsx';
import page from '../layout/page.module.css';
import classes from './voice.module.css';

type Hours = VoiceSettingsView['volumes'];

interface HoursFieldsProps {
  readonly hours: Hours;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (hours: Hours) => void;
}

const MOST = 12;
const NIGHT = { from: '20:00', to: '08:00', volume: 0 };

/** Volumes by time of day; the first that fits holds. */
export function HoursFields({ hours, wrong, onChange }: HoursFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const put = (index: number, part: Partial<Hours[number]>) => onChange(hours.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset aria-labelledby={id} className={classes['bare']}>
      <h3 id={id}>{t('voice.hours')}</h3>
      <p className={page['under']}>{t('voice.hoursHint')}</p>
      {hours.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own, and are never moved
        <div key={index} className={classes['hours']}>
          {(['from', 'to'] as const).map((end) => (
            <Input.Wrapper key={end} label={t(`voice.${end}`)} error={one[end] === '' && t('voice.timeMissing')}>
              <TimeInput aria-label={t(`voice.${end}`)} value={one[end]} onChange={(time) => put(index, { [end]: time })} />
            </Input.Wrapper>
          ))}
          <NumberInput
            label={t('voice.volume')}
            min={0}
            max={100}
            clampBehavior="none"
            allowDecimal={false}
            value={one.volume}
            onChange={(value) => put(index, { volume: value === '' ? Number.NaN : Number(value) })}
            error={wrong.has(`volumes.${index}`) && t('voice.between', { min: 0, max: 100 })}
          />
          <ActionIcon
            variant="subtle"
            color="danger"
            size="lg"
            aria-label={t('removeNamed', { name: `${one.from}–${one.to}` })}
            onClick={() => onChange(hours.filter((_, at) => at !== index))}
          >
            <IconX size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {hours.length < MOST && (
        <Button
          type="button"
          mt="xs"
          variant="default"
          size="xs"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...hours, NIGHT])}
        >
          {t('voice.addHours')}
        </Button>
      )}
    </fieldset>
  );
}
