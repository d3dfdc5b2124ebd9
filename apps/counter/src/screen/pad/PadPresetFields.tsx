import type { PadPresets } from '@foyer/contract';
import { useHall, useNames } from '@foyer/ui/staff';
import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import classes from '../sheets/sheets.module.css';
import type { PadPartProps } from './PadSheet.tsx';

type Target = PadPresets['transferTo'][number];
/** TRANSFER 1 to 9. */
const MOST = 9;

/** What a button cannot ask: for how long it parks, and where it transfers to. */
export function PadPresetFields({ status: { config }, change }: PadPartProps) {
  const { t } = useTranslation();
  const { presets } = config;
  const put = (changed: Partial<PadPresets>) => change({ ...config, presets: { ...presets, ...changed } });
  const transfer = (at: number, to: Target | null) => put({ transferTo: presets.transferTo.toSpliced(at, 1, ...(to ? [to] : [])) });
  const shown = [...presets.transferTo, null].slice(0, MOST);
  return (
    <section className={classes['group']}>
      <h3>{t('ownPad.presets')}</h3>
      <NumberInput
        label={t('ownPad.parkFor')}
        suffix={` ${t('minutesShort')}`}
        min={1}
        max={240}
        allowDecimal={false}
        value={Math.round(presets.parkSeconds / 60)}
        onChange={(minutes) => typeof minutes === 'number' && minutes >= 1 && minutes <= 240 && put({ parkSeconds: minutes * 60 })}
      />
      {shown.map((to, at) => (
        <TargetSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what TRANSFER 1 to 9 names
          key={at}
          label={t('ownPad.transferTo', { place: at + 1 })}
          to={to}
          onTo={(next) => transfer(at, next)}
        />
      ))}
    </section>
  );
}

interface TargetSelectProps {
  readonly label: string;
  readonly to: Target | null;
  readonly onTo: (to: Target | null) => void;
}

function TargetSelect({ label, to, onTo }: TargetSelectProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { services, counters } = useHall().state;
  const { counter } = useDesk();
  const others = counters.filter(({ id }) => id !== counter.id);
  return (
    <NativeSelect
      label={label}
      value={to === null ? '' : JSON.stringify(to)}
      onChange={({ currentTarget: { value } }) => onTo(value === '' ? null : (JSON.parse(value) as Target))}
      data={[
        { value: '', label: t('ownPad.nowhere') },
        {
          group: t('target.service'),
          items: services.map(({ id }) => ({ value: JSON.stringify({ serviceId: id }), label: names.service(id) })),
        },
        {
          group: t('target.counter'),
          items: others.map(({ id, name }) => ({ value: JSON.stringify({ counterId: id }), label: t('common:counter', { name }) })),
        },
      ]}
    />
  );
}
