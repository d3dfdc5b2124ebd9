import { resolve } from 'node:path';
import { type Hall, openHall } from '../hall/index.ts';
import { defaultDataDir } from '../main/data-dir.ts';
import { createLogger } from '../main/logger.ts';
import type { DataFlags } from './flags.ts';

/** A hall without its hub, for as long as something is done to it. @throws in words while a hub runs */
export async function withHall({ data, demo = false }: DataFlags, use: (hall: Hall) => Promise<void>): Promise<void> {
  const dataDir = resolve(data ?? defaultDataDir(demo));
  const hall = await openHall({ dataDir, clock: Date, logger: await createLogger('warn'), printing: { idle: true } });
  try {
    await use(hall);
  } finally {
    await hall.close();
  }
}
