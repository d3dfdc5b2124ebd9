import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@foyer/testkit';
import { report } from '../report.ts';
import { openBenchHall } from './bench-hall.ts';
import { measureStatusUnderLoad } from './reads-under-load.ts';

/** The same reads, on a disk whose every sync takes 10 ms longer. Needs a C compiler and Linux; says so where there is none. */
export async function measureSlowDisk(): Promise<void> {
  const library = join(temporaryFolder('slow-sync'), 'slow-sync.so');
  const source = fileURLToPath(new URL('../baselines/slow-sync.c', import.meta.url));
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], { stdio: 'ignore' });
  } catch {
    report.note('NOT MEASURED: a slow disk (needs a C compiler: apt-get install gcc libc6-dev)');
    return;
  }
  const hall = await openBenchHall({ env: { LD_PRELOAD: library } });
  await measureStatusUnderLoad(hall, 'disk with 10 ms syncs');
  await hall.hub.stop();
}
