import type { CounterView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Autocomplete, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { type LeftTicket, LeftTicketField } from './LeftTicketField.tsx';
import { useAsking } from './use-asking.ts';

export type StoppingStatus = 'break' | 'closed';
const REASONS = ['lunch', 'short', 'meeting', 'errand'] as const;
const LONGEST_REASON = 80;

interface StatusDialogProps {
  readonly counter: CounterView;
  readonly status: StoppingStatus;
  /** How many wait for this counter and nobody else. */
  readonly alone: number;
  readonly onClose: () => void;
}

/** Before a counter stops: why, and what becomes of those who are there. */
export function StatusDialog({ counter, status, alone, onClose }: StatusDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [reason, setReason] = useState('');
  const [leftTicket, setLeftTicket] = useState<LeftTicket>('finish');
  const { currentTicket } = counter;
  const setting = useAsking(
    () =>
      client.call('setCounterStatus', {
        params: { id: counter.id },
        body: {
          status,
          expectTicketId: currentTicket?.id ?? null,
          ...(status === 'break' && reason.trim() !== '' && { reason: reason.trim() }),
          ...(currentTicket && { leftTicket }),
        },
      }),
    onClose,
  );
  const name = t('common:counter', { name: counter.name });
  return (
    <Dialog
      title={t(`live.stop.${status}`, { name })}
      action={t(`live.stop.${status}Action`)}
      pending={setting.isPending}
      error={setting.error}
      onSubmit={() => setting.mutate()}
      onClose={onClose}
    >
      <Stack gap="md">
        {status === 'break' && (
          <Autocomplete
            label={t('live.stop.reason')}
            description={t('live.stop.reasonHint')}
            data={REASONS.map((one) => t(`live.stop.reasons.${one}`))}
            dir="auto"
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={setReason}
            data-autofocus
          />
        )}
        {currentTicket && <LeftTicketField ticket={currentTicket} value={leftTicket} onChange={setLeftTicket} />}
        <Redistributed counter={counter} status={status} alone={alone} />
      </Stack>
    </Dialog>
  );
}

/** Nobody is forgotten at a counter that stops. */
function Redistributed({ counter, status, alone }: Omit<StatusDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const parked = status === 'closed' ? counter.parked : 0;
  if (alone + parked === 0) return null;
  const comesBack = status === 'break' && counter.returnAfterBreak;
  return (
    <Text size="sm">
      {t('live.stop.redistributed', { count: alone + parked })} {comesBack && t('live.stop.comesBack')}
    </Text>
  );
}
