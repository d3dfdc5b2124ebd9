import type { DeviceView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../live/Dialog.tsx';
import { useDeviceAct } from './use-devices.ts';

/** Lets a device in no more. There is no way back but pairing it anew, so it is asked. */
export function RevokeDialog({ device: { id, name }, onClose }: { readonly device: DeviceView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const act = useDeviceAct(() => client.call('revokeDevice', { params: { id } }), onClose);
  return (
    <Dialog
      title={t('devices.revoke.title', { name })}
      action={t('devices.revoke.action')}
      danger
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t('devices.revoke.question')}</Text>
    </Dialog>
  );
}
