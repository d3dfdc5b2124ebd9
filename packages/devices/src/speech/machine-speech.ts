import { openEspeak } from './espeak.ts';
import { openSystemVoice } from './system-voice.ts';
import type { Speech } from './types.ts';

/** Ways of speaking that are programs of the machine. */
export type MachineEngine = 'espeak' | 'say';

/** What this machine may speak with; whether it is installed, its languages tell. */
export function machineSpeech(
  platform: NodeJS.Platform = process.platform,
  options: { readonly timeoutMs?: number | undefined } = {},
): Partial<Readonly<Record<MachineEngine, Speech>>> {
  const espeak = openEspeak(options);
  return platform === 'darwin' || platform === 'win32' ? { espeak, say: openSystemVoice({ platform, ...options }) } : { espeak };
}
