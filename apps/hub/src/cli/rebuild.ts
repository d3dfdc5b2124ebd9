import { resolve } from 'node:path';
import { rebuild } from '../hall/index.ts';
import { defaultDataDir } from '../main/data-dir.ts';
import type { DataFlags } from './flags.ts';

/** @throws LogBroken, DataDirInUse, with everything left as it was. */
export async function rebuildHall({ data, demo = false }: DataFlags): Promise<void> {
  const dataDir = resolve(data ?? defaultDataDir(demo));
  const { events, lastHash } = await rebuild(dataDir);
  console.log(`${dataDir}: ${events} events read, the chain is whole (${lastHash.slice(0, 16)}…), all tables made anew.`);
}
