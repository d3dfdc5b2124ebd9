import type { DeviceRole } from '@foyer/contract';
import type { PartialReport } from '@foyer/hub-client';
import type { ReactNode } from 'react';
import { bridge } from '../bridge.ts';
import { PublicDoor } from './PublicDoor.tsx';
import { DeviceContext, useDeviceKeeper } from './use-device.ts';
import { useDeviceReport } from './use-device-report.ts';

const NO_PARTS: PartialReport = { parts: [] };

interface DeviceGateProps {
  readonly baseUrl: string;
  readonly as: DeviceRole;
  /** Nobody has a keyboard here: codes are typed on the screen, and the name is the administrator's to give. */
  readonly touch: boolean;
  readonly children: ReactNode;
}

/**
 * A public screen, once the hub knows the device. While the hub is not heard, the screen itself says so; when the hub answers that it
 * does not know this device, its code is shown in place of the screen.
 */
export function DeviceGate({ baseUrl, as, touch, children }: DeviceGateProps) {
  const keeping = useDeviceKeeper(baseUrl, as, bridge()?.version);
  // Also of a device without parts the hub wants to hear: it is how a screen that hangs is found.
  useDeviceReport(baseUrl, keeping.state.step === 'in' ? NO_PARTS : null);
  if (keeping.state.step === 'door') {
    return <PublicDoor baseUrl={baseUrl} as={as} touch={touch} keeping={keeping} door={keeping.state} />;
  }
  const { state } = keeping;
  // What was opened before the device was let in was refused, and begins anew with it.
  return (
    <DeviceContext key={state.step === 'in' ? state.device.id : ''} value={state}>
      {children}
    </DeviceContext>
  );
}
