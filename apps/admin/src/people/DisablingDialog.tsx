import { useSession } from '@foyer/ui/staff';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../live/Dialog.tsx';
import type { PersonDialogProps } from './PersonTools.tsx';
import { usePersonAct } from './use-people-list.ts';

/** Lets a person in no more, at once and everywhere; or again. */
export function DisablingDialog({ person: { id, name, disabled }, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const act = usePersonAct(() => client.call('changePerson', { params: { id }, body: { disabled: !disabled } }), onClose);
  const which = disabled ? 'enabling' : 'disabling';
  return (
    <Dialog
      title={t(`people.${which}.title`, { name })}
      action={t(`people.${which}.action`)}
      danger={!disabled}
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t(`people.${which}.question`, { name })}</Text>
    </Dialog>
  );
}
