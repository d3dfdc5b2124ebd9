import { CommonSettings, PinRecord, PinTries } from '@foyer/shell/main';
import type { z } from 'zod';

export const KioskSettings = CommonSettings.extend({
  pin: PinRecord.nullable().default(null),
  pinTries: PinTries.default({ wrong: 0, lastAt: 0 }),
});
export type KioskSettings = z.infer<typeof KioskSettings>;
