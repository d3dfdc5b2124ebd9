import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge.ts';
import { DeviceContext, useDeviceKeeper } from '../../device/use-device.ts';
import { useSession } from '../SessionProvider.tsx';
import classes from '../sign-in.module.css';
import { StaffDoor } from './StaffDoor.tsx';

/** A desk, once the hub knows the device that it stands on. Comes before the sign-in: who sits down there is another question. */
export function StaffDeviceGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['device', 'errors']);
  const { baseUrl } = useSession();
  const keeping = useDeviceKeeper(baseUrl, 'counter', bridge()?.version);
  const { state } = keeping;
  if (state.step === 'in') {
    return (
      <DeviceContext key={state.device.id} value={state}>
        {children}
      </DeviceContext>
    );
  }
  if (state.step === 'door') return <StaffDoor baseUrl={baseUrl} keeping={keeping} door={state} />;
  return (
    <main className={classes['page']}>
      <div className={classes['restoring']}>
        <Loader role="status" aria-label={t('asking')} />
        {state.step === 'away' && <p role="alert">{t('errors:HUB_UNREACHABLE')}</p>}
      </div>
    </main>
  );
}
