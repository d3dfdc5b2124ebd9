import type { Hall } from '../hall/index.ts';
import { displaySettings } from '../hall/views/index.ts';
import type { DeviceWatch } from '../watch/index.ts';
import type { VoiceState } from './elect.ts';

/** A display that is let in, as announcing sees it. */
export interface SpeakingDisplay {
  readonly deviceId: string;
  readonly name: string;
  readonly pairedAt: number;
  readonly zoneId: string | null;
  /** As it was set. */
  readonly speaks: boolean;
  readonly isListening: boolean;
  /** As it says, or as the hub knows better. */
  readonly voice: VoiceState | null;
}

interface Parts {
  readonly hall: Pick<Hall, 'devices'>;
  readonly watch: Pick<DeviceWatch, 'states'>;
  readonly isListening: (deviceId: string) => boolean;
}

/** The hall's displays as they are now. */
export function speakingDisplays({ hall, watch, isListening }: Parts): readonly SpeakingDisplay[] {
  const displays = hall.devices.list().filter(({ role, revokedAt }) => role === 'display' && revokedAt === null);
  if (displays.length === 0) return [];
  const voices = new Map(
    watch.states().flatMap(({ deviceId, kind, state }) => (kind === 'voice' ? [[deviceId, state as VoiceState]] : [])),
  );
  return displays.map(({ id, name, pairedAt, settings }) => {
    const { zoneId, speaks } = displaySettings(settings);
    return { deviceId: id, name, pairedAt, zoneId, speaks, isListening: isListening(id), voice: voices.get(id) ?? null };
  });
}
