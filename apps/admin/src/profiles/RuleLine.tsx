import { useHall, useNames } from '@foyer/ui/staff';
import { Input, NativeSelect, NumberInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../forms/DurationInput.tsx';
import { type LineValues, WHENS, type When } from './line-values.ts';
import classes from './profiles.module.css';

interface RuleLineProps {
  readonly line: LineValues;
  /** The profile's. */
  readonly serviceIds: readonly string[];
  readonly problem: ReactNode;
  readonly onChange: (line: LineValues) => void;
}

/** WHEN a condition holds THEN whom it calls. */
export function RuleLine({ line, serviceIds, problem, onChange }: RuleLineProps) {
  const { t } = useTranslation();
  const problemId = useId();
  const wrong = problem !== undefined && problem !== null;
  return (
    <div className={classes['line']} data-wrong={wrong}>
      <NativeSelect
        label={t('profiles.whenLabel')}
        data={WHENS.map((value) => ({ value, label: t(`profiles.when.${value}`) }))}
        value={line.when}
        error={wrong}
        // Its own line below explains the whole, which the field's wrapper cannot say.
        aria-describedby={wrong ? problemId : undefined}
        onChange={({ currentTarget }) => onChange({ ...line, when: currentTarget.value as When })}
      />
      <Details line={line} serviceIds={serviceIds} onChange={onChange} />
      <p className={classes['then']}>{t(`profiles.then.${line.when}`)}</p>
      {wrong && (
        <Input.Error id={problemId} className={classes['whole'] ?? ''}>
          {problem}
        </Input.Error>
      )}
    </div>
  );
}

function Details({ line, serviceIds, onChange }: Omit<RuleLineProps, 'problem'>) {
  const { t } = useTranslation();
  switch (line.when) {
    case 'assigned':
    case 'park_due':
      return null;
    case 'class_waiting':
      return <ClassChoice line={line} onChange={onChange} />;
    case 'longest_wait':
      return (
        <>
          <QueueChoice line={line} serviceIds={serviceIds} onChange={onChange} />
          <DurationInput label={t('profiles.longerThan')} value={line.seconds} onChange={(seconds) => onChange({ ...line, seconds })} />
        </>
      );
    case 'called_fewer':
      return (
        <>
          <QueueChoice line={line} serviceIds={serviceIds} onChange={onChange} />
          <NumberInput
            label={t('profiles.fewerThan')}
            clampBehavior="none"
            allowDecimal={false}
            value={line.times}
            onChange={(times) => onChange({ ...line, times: times === '' ? '' : Number(times) })}
          />
        </>
      );
    case 'appointment_due':
      return <QueueChoice line={line} serviceIds={serviceIds} onChange={onChange} any />;
    case 'waiting':
      return <QueueChoice line={line} serviceIds={serviceIds} onChange={onChange} />;
  }
}

interface QueueChoiceProps extends Omit<RuleLineProps, 'problem'> {
  /** "Any service of the profile" is a choice. */
  readonly any?: boolean;
}

function QueueChoice({ line, serviceIds, onChange, any }: QueueChoiceProps) {
  const { t } = useTranslation();
  const names = useNames();
  const isThere = serviceIds.includes(line.serviceId);
  // A queue that has left the profile stays to be seen until another one is chosen.
  const ids = isThere || line.serviceId === '' ? serviceIds : [...serviceIds, line.serviceId];
  const open = any ? [{ value: '', label: t('profiles.anyService') }] : line.serviceId === '' ? [{ value: '', label: '–' }] : [];
  return (
    <NativeSelect
      label={t('profiles.queue')}
      data={[...open, ...ids.map((value) => ({ value, label: names.service(value) }))]}
      value={line.serviceId}
      onChange={({ currentTarget }) => onChange({ ...line, serviceId: currentTarget.value })}
    />
  );
}

function ClassChoice({ line, onChange }: Pick<RuleLineProps, 'line' | 'onChange'>) {
  const { t } = useTranslation();
  const names = useNames();
  const priorities = useHall().state.hall?.priorities ?? [];
  const known = priorities.some(({ id }) => id === line.priority);
  return (
    <NativeSelect
      label={t('column.class')}
      data={[
        ...(known ? [] : [{ value: line.priority, label: line.priority || '–' }]),
        ...priorities.map(({ id }) => ({ value: id, label: names.priority(id) })),
      ]}
      value={line.priority}
      onChange={({ currentTarget }) => onChange({ ...line, priority: currentTarget.value })}
    />
  );
}
