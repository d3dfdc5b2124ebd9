import type { PairingView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Alert, Button, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../forms/use-saving.ts';
import { Fact } from '../layout/Facts.tsx';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import { DialogForm } from '../live/Dialog.tsx';
import { DeviceFields } from './DeviceFields.tsx';
import { bodyOf, type DeviceValues, deviceProblems, valuesOf } from './device-values.ts';
import classes from './devices.module.css';
import { useDeviceAct, useRefreshDevices } from './use-devices.ts';

interface ApprovePairingProps {
  readonly code: string;
  readonly pairing: PairingView;
  readonly onClose: () => void;
}

/** What asks to be let in, as it calls itself; what it becomes is the administrator's word. */
export function ApprovePairing({ code, pairing, onClose }: ApprovePairingProps) {
  const { t } = useTranslation();
  const say = useSay();
  const { client } = useSession();
  const refresh = useRefreshDevices();
  const form = useForm<DeviceValues>({
    mode: 'controlled',
    initialValues: valuesOf(pairing),
    validate: (values) => deviceProblems(t, values),
  });
  const approve = async (values: DeviceValues) => {
    const { name } = await client.call('approvePairing', { body: { code, ...bodyOf(values) } });
    say('ok', t('devices.pair.done', { name }));
  };
  const saved = () => {
    refresh();
    onClose();
  };
  const { save, pending, failure } = useSaving(form, approve, (path) => path, { saved, refused: () => undefined });
  const refusing = useDeviceAct(() => client.call('refusePairing', { body: { code } }), onClose);
  return (
    <DialogForm
      action={t('devices.pair.approve')}
      pending={pending}
      error={failure ?? refusing.error}
      onSubmit={form.onSubmit(save)}
      onClose={onClose}
      other={
        <Button variant="subtle" color="danger" me="auto" loading={refusing.isPending} onClick={() => refusing.mutate()}>
          {t('devices.pair.refuse')}
        </Button>
      }
    >
      <Stack gap="md">
        {/* The code is spent or over: the device shows another one. */}
        {form.errors['code'] && (
          <Alert color="danger" role="alert">
            {form.errors['code']}
          </Alert>
        )}
        <div className={classes['facts']}>
          <dl className={page['facts']}>
            <Fact name={t('devices.pair.callsItself')}>
              <bdi>{pairing.name}</bdi>
            </Fact>
            <Fact name={t('devices.pair.wantsToBe')}>{t(`principal.${pairing.role}`)}</Fact>
            <Fact name={t('devices.address')}>
              <bdi dir="ltr">{pairing.address}</bdi>
            </Fact>
            <Fact name={t('devices.version')}>
              <bdi dir="ltr">{pairing.version ?? '–'}</bdi>
            </Fact>
            <Fact name={t('devices.pair.codeEnds')}>
              <Moment at={pairing.expiresAt} />
            </Fact>
          </dl>
        </div>
        <DeviceFields form={form} />
      </Stack>
    </DialogForm>
  );
}
