import type { DeviceRole } from '@foyer/contract/constants';
import { IconDeviceDesktop, IconDeviceTablet, IconDeviceTv, IconPrinter } from '@tabler/icons-react';

export const DEVICE_SIGNS: Readonly<Record<DeviceRole, typeof IconPrinter>> = {
  kiosk: IconDeviceTablet,
  display: IconDeviceTv,
  counter: IconDeviceDesktop,
  printer: IconPrinter,
};
