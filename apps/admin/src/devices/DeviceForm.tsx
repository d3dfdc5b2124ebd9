import type { DeviceView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import { DeviceFields } from './DeviceFields.tsx';
import { bodyOf, type DeviceValues, deviceProblems, valuesOf } from './device-values.ts';
import { useRefreshDevices } from './use-devices.ts';

export function DeviceForm({ device, onClose }: { readonly device: DeviceView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshDevices();
  const form = useForm<DeviceValues>({
    mode: 'controlled',
    initialValues: valuesOf(device),
    validate: (values) => deviceProblems(t, values),
  });
  const ownChanges = useOwnChanges(device, (one) => bodyOf(valuesOf(one)), { together: ['role', 'counterId'] });
  const save = async (values: DeviceValues) => {
    await client.call('changeDevice', { params: { id: device.id }, body: ownChanges(bodyOf(values)) });
    refresh();
  };
  return (
    <FormDrawer
      title={t('devices.edit')}
      form={form}
      save={save}
      fieldOf={(path) => path}
      onClose={onClose}
      sections={[
        {
          name: 'device',
          title: t('devices.device'),
          fields: ['name', 'role', 'counterId'],
          content: <DeviceFields form={form} />,
        },
      ]}
    />
  );
}
