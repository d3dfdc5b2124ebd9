import type { DeviceRole, DeviceView } from '@foyer/contract';
import type { CounterId } from '@foyer/queue';
import type { DeviceRow } from '../../storage/index.ts';
import { moment, momentOrNull } from './moment.ts';

/** @param pairedBy the name of the person who let it in; null: the hub itself did */
export function deviceView(
  device: DeviceRow,
  { online, pairedBy }: { readonly online: boolean; readonly pairedBy: string | null },
): DeviceView {
  const { id, name, role, counterId, lastSeenAt, version, address, pairedAt, revokedAt } = device;
  return {
    id,
    name,
    role: role as DeviceRole,
    counterId: counterId as CounterId | null,
    online: online && revokedAt === null,
    lastSeenAt: momentOrNull(lastSeenAt),
    version,
    address,
    pairedAt: moment(pairedAt),
    pairedBy,
    revokedAt: momentOrNull(revokedAt),
  };
}
