import { CommonSettings } from '@foyer/shell/main';
import { z } from 'zod';

export const DisplaySettings = CommonSettings.extend({
  /** Which of the machine's screens, from 1, left to right. */
  display: z.int().min(1).nullable().default(null),
});
export type DisplaySettings = z.infer<typeof DisplaySettings>;
