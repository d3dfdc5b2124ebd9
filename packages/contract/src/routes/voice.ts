import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { DeviceIdSchema, OwnVoices, PlayedCall, SpeakerView, VoiceTest } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

export const VOICE_ROUTES = {
  listSpeakers: {
    ...ENDPOINTS.listSpeakers,
    tag: 'devices',
    summary: 'The displays: which of them speak, and in which languages',
    replies: { 200: z.array(SpeakerView) },
  },
  testVoice: {
    ...ENDPOINTS.testVoice,
    tag: 'devices',
    summary: 'Have a display say a sentence now; how it went is in the list of displays',
    body: VoiceTest.extend({ deviceId: DeviceIdSchema }),
    replies: { 201: z.strictObject({ id: z.string() }) },
  },
  reportVoices: {
    ...ENDPOINTS.reportVoices,
    tag: 'devices',
    summary: 'What the calling display can say, and how its last test went',
    body: OwnVoices,
    replies: { 204: null },
  },
  reportPlayed: {
    ...ENDPOINTS.reportPlayed,
    tag: 'devices',
    summary: 'What the calling display has made of calls; saying it again changes nothing',
    body: z.strictObject({ calls: z.array(PlayedCall).min(1).max(100) }),
    replies: { 204: null },
  },
} as const satisfies Record<string, RouteContract>;
