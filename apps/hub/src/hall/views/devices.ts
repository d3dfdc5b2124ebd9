import type { DeviceRole, DeviceView, DisplaySettings } from '@foyer/contract';
import type { CounterId } from '@foyer/queue';
import type { DeviceRow } from '../../storage/index.ts';
import { moment, momentOrNull } from './moment.ts';

/** What a display has unless somebody said otherwise. */
const USUAL_DISPLAY: DisplaySettings = {
  zoneId: null,
  layout: 'board',
  counterId: null,
  speaks: true,
  languages: [],
  languageSeconds: 15,
  ticker: {},
  playlist: [],
  theme: 'dark',
};

export function displaySettings(stored: string | null): DisplaySettings {
  return { ...USUAL_DISPLAY, ...(stored === null ? {} : (JSON.parse(stored) as Partial<DisplaySettings>)) };
}

/** @param pairedBy the name of the person who let it in; null: the hub itself did */
export function deviceView(
  device: DeviceRow,
  { online, pairedBy }: { readonly online: boolean; readonly pairedBy: string | null },
): DeviceView {
  const { id, name, role, counterId, lastSeenAt, version, address, pairedAt, revokedAt, settings } = device;
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
    display: role === 'display' ? displaySettings(settings) : null,
  };
}
