import type { CounterView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { type LeftTicket, LeftTicketField } from './LeftTicketField.tsx';
import { useAsking } from './use-asking.ts';

interface FreeSeatDialogProps {
  readonly counter: CounterView;
  readonly person: string;
  readonly onClose: () => void;
}

/** Somebody has gone without leaving their counter: others need the seat. */
export function FreeSeatDialog({ counter, person, onClose }: FreeSeatDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [leftTicket, setLeftTicket] = useState<LeftTicket>('requeue');
  const { currentTicket } = counter;
  const freeing = useAsking(
    () =>
      client.call('leaveCounter', {
        params: { id: counter.id },
        body: { whoever: true, expectTicketId: currentTicket?.id ?? null, ...(currentTicket && { leftTicket }) },
      }),
    onClose,
  );
  return (
    <Dialog
      title={t('live.free.title', { name: t('common:counter', { name: counter.name }) })}
      action={t('live.free.action')}
      pending={freeing.isPending}
      error={freeing.error}
      onSubmit={() => freeing.mutate()}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>{t('live.free.about', { person })}</Text>
        {currentTicket && <LeftTicketField ticket={currentTicket} value={leftTicket} onChange={setLeftTicket} />}
      </Stack>
    </Dialog>
  );
}
