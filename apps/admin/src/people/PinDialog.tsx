import { useSession } from '@foyer/ui/staff';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../live/Dialog.tsx';
import type { PersonDialogProps } from './PersonTools.tsx';
import { usePersonAct } from './use-people-list.ts';

/** Takes a PIN away that others may know; its owner sets a new one. */
export function PinDialog({ person: { id, name }, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const act = usePersonAct(() => client.call('clearPersonPin', { params: { id } }), onClose);
  return (
    <Dialog
      title={t('people.clearingPin.title', { name })}
      action={t('people.clearingPin.action')}
      danger
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t('people.clearingPin.question', { name })}</Text>
    </Dialog>
  );
}
