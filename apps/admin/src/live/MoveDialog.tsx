import type { WaitingTicket } from '@foyer/contract';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { NativeSelect, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  attended,
  inMovingOrder,
  moveBody,
  PLACEMENTS,
  type Placement,
  present,
  TARGET_KINDS,
  type TargetKind,
  targetOf,
} from './moving.ts';
import { SeveralDialog } from './SeveralDialog.tsx';
import type { Selection } from './use-selection.ts';

interface MoveDialogProps {
  readonly tickets: readonly WaitingTicket[];
  readonly onDone: Selection['set'];
  readonly onClose: () => void;
}

/** Sends waiting tickets to another queue, or to one counter or person alone. */
export function MoveDialog({ tickets, onDone, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [kind, setKind] = useState<TargetKind>('service');
  const [chosen, choose] = useState('');
  const [place, setPlace] = useState<Placement>('age');
  const choices = useChoices(kind);
  const id = choices.some(({ value }) => value === chosen) ? chosen : '';
  return (
    <SeveralDialog
      title={t('live.move.title', { count: tickets.length })}
      action={t('live.move.action')}
      tickets={tickets}
      arrange={(all) => inMovingOrder(all, place)}
      ready={id !== ''}
      send={(ticket) => client.call('assignTicket', { params: { id: ticket.id }, body: moveBody(ticket, targetOf(kind, id), place) })}
      onDone={onDone}
      onClose={onClose}
    >
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={t('live.move.to')}
          value={kind}
          onChange={(next) => setKind(next as TargetKind)}
          data={TARGET_KINDS.map((one) => ({ value: one, label: t(`live.move.kind.${one}`) }))}
        />
        <NativeSelect
          label={t(`live.move.label.${kind}`)}
          description={t(choices.length === 0 ? 'live.move.nobody' : `live.move.hint.${kind}`)}
          data={[{ value: '', label: t('live.move.choose') }, ...choices]}
          value={id}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data-autofocus
        />
        <Radio.Group label={t('live.move.place')} value={place} onChange={(next) => setPlace(next as Placement)}>
          <Stack gap="xs" mt="xs">
            {PLACEMENTS.map((one) => (
              <Radio key={one} value={one} label={t(`place.${one}`)} description={t(`place.${one}Hint`)} />
            ))}
          </Stack>
        </Radio.Group>
      </Stack>
    </SeveralDialog>
  );
}

function useChoices(kind: TargetKind): { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation();
  const names = useNames();
  const { services, counters } = useHall().state;
  if (kind === 'service') return services.map(({ id }) => ({ value: id, label: names.service(id) }));
  if (kind === 'person') return present(counters).map(({ id, name }) => ({ value: id, label: name }));
  return attended(counters).map(({ id, name, status, specialist }) => ({
    value: id,
    label: [t('common:counter', { name }), specialist?.name, t(`common:counterStatus.${status}`)].filter(Boolean).join(' · '),
  }));
}
