import { CommonSettings, DEFAULT_HUB_PORT } from '@foyer/shell/main';
import { z } from 'zod';

export const ServerSettings = CommonSettings.extend({
  port: z.int().min(1).max(65_535).default(DEFAULT_HUB_PORT),
  /** Where the hall's log lives; beside these settings where null. */
  dataDir: z.string().nullable().default(null),
});
export type ServerSettings = z.infer<typeof ServerSettings>;
