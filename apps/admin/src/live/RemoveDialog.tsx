import type { WaitingTicket } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remarkWith } from './reason-remark.ts';
import { SeveralDialog } from './SeveralDialog.tsx';
import type { Selection } from './use-selection.ts';

interface RemoveDialogProps {
  readonly tickets: readonly WaitingTicket[];
  readonly onDone: Selection['set'];
  readonly onClose: () => void;
}

/** Ends tickets whose visitors have left. There is no way back, so it is asked. */
export function RemoveDialog({ tickets, onDone, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [reason, setReason] = useState('');
  const send = async ({ id, state, remark }: WaitingTicket) => {
    const params = { id };
    const said = remarkWith(remark, reason);
    // Before: a ticket that has ended takes no remark any more.
    if (said !== null) await client.call('setRemark', { params, body: { remark: said, expectState: state } });
    try {
      await client.call('cancelTicket', { params, body: { expectState: state } });
    } catch (thrown) {
      // Called in between: then nobody has left.
      if (said !== null) await client.call('setRemark', { params, body: { remark } }).catch(() => undefined);
      throw thrown;
    }
  };
  return (
    <SeveralDialog
      title={t('live.remove.title', { count: tickets.length })}
      action={t('live.remove.action')}
      danger
      tickets={tickets}
      ready
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <Text mb="md">{t('live.remove.question', { count: tickets.length })}</Text>
      <TextInput
        label={t('live.remove.reason')}
        description={t('live.remove.reasonHint')}
        dir="auto"
        maxLength={200}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
    </SeveralDialog>
  );
}
