import type { User } from '@foyer/contract';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { Radio, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './sheets.module.css';
import { type From, type Target, type TargetKind, targetsOf } from './targets.ts';

export interface Chosen {
  readonly kind: TargetKind;
  readonly target: Target | null;
}

interface TargetPickerProps {
  readonly from: From;
  readonly value: Chosen;
  readonly onChange: (value: Chosen) => void;
}

const KINDS: readonly TargetKind[] = ['service', 'counter', 'user'];

/** A service, a counter or a person, with what can be known of the wait there. */
export function TargetPicker({ from, value, onChange }: TargetPickerProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { services, counters } = useHall().state;
  const people = usePeople();
  const targets = targetsOf(value.kind, { services, counters, people }, from, names.service);
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('target.kind')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`target.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind: kind as TargetKind, target: null })}
      />
      <Radio.Group
        aria-label={t('target.to')}
        value={value.target?.id ?? null}
        onChange={(id) => onChange({ ...value, target: targets.find((one) => one.id === id) ?? null })}
      >
        <div className={classes['targets']}>
          {targets.map((target) => (
            <Radio
              key={target.id}
              value={target.id}
              disabled={!target.isAttended}
              classNames={{ root: classes['radio'] ?? '', body: classes['radioBody'] ?? '', labelWrapper: classes['radioLabel'] ?? '' }}
              label={value.kind === 'counter' ? t('common:counter', { name: target.name }) : target.name}
              description={<About target={target} kind={value.kind} />}
            />
          ))}
        </div>
      </Radio.Group>
    </>
  );
}

function About({ target: { id, waiting, warning }, kind }: { readonly target: Target; readonly kind: TargetKind }) {
  const { t } = useTranslation();
  const { counters } = useHall().state;
  const sitting = kind === 'counter' ? counters.find((one) => one.id === id)?.specialist?.name : undefined;
  const seat = kind === 'user' ? counters.find(({ specialist }) => specialist?.id === id)?.name : undefined;
  const parts = [
    sitting,
    seat !== undefined && t('common:counter', { name: seat }),
    waiting !== null && t('common:waiting', { count: waiting }),
    warning !== null && t(`target.warning.${warning}`),
  ];
  return parts.filter(Boolean).join(' · ');
}

function usePeople(): readonly User[] {
  const { client } = useSession();
  return useQuery({ queryKey: ['users'], queryFn: ({ signal }) => client.call('listUsers', { signal }), staleTime: 60_000 }).data ?? [];
}
