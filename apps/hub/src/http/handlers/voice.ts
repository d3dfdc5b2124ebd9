import { HallError } from '../../hall/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave } from './context.ts';

type VoiceRoutes = 'listSpeakers' | 'testVoice' | 'reportVoices' | 'reportPlayed';

/** Which display speaks, what it can say, and what it has said. */
export function voiceHandlers({ hall, announcing }: HubContext): Pick<Handlers, VoiceRoutes> {
  return {
    listSpeakers: () => ({ status: 200, body: [...announcing.speakers()] }),
    testVoice: ({ body: { deviceId, ...wish } }) => {
      const device = hall.devices.get(deviceId);
      if (device?.role !== 'display' || device.revokedAt !== null) throw new HallError('DEVICE_NOT_FOUND', { deviceId });
      return { status: 201, body: { id: announcing.test(deviceId, wish) } };
    },
    reportVoices: ({ body, device }) => {
      announcing.voices(mustHave(device).id, body);
      return { status: 204, body: null };
    },
    reportPlayed: async ({ body, device }) => {
      await announcing.played(mustHave(device).id, body.calls);
      return { status: 204, body: null };
    },
  };
}
