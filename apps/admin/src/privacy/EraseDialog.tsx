import { useSession } from '@foyer/ui/staff';
import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../live/Dialog.tsx';
import type { Chosen } from './use-privacy.ts';

interface EraseDialogProps {
  readonly chosen: Chosen;
  readonly onErased: () => void;
  readonly onClose: () => void;
}

/** There is no way back: what is erased is in no file any more. */
export function EraseDialog({ chosen, onErased, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const erasing = useMutation({ mutationFn: () => client.call('eraseVisitor', { body: chosen }), onSuccess: onErased, onError: notice });
  return (
    <Dialog
      title={t('privacy.eraseTitle')}
      action={t('privacy.erase')}
      danger
      pending={erasing.isPending}
      error={erasing.error}
      onSubmit={erasing.mutate}
      onClose={onClose}
    >
      <Text mb="sm">{t('said.erasedOf', { visits: chosen.ticketIds.length, bookings: chosen.appointmentIds.length })}</Text>
      <Text>{t('privacy.eraseQuestion')}</Text>
    </Dialog>
  );
}
