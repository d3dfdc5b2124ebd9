import { readFileSync } from 'node:fs';
import { mebibytes, report } from '../report.ts';
import type { BenchHall } from './bench-hall.ts';

/** What the hub's process holds in memory now, after all that load (Linux). */
export function measureMemory({ hub }: BenchHall, label: string): void {
  const status = readFileSync(`/proc/${hub.process.pid}/status`, 'utf8');
  const kilobytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN);
  report.row(label, `now ${mebibytes(kilobytes('VmRSS') * 1024)}`, `most ${mebibytes(kilobytes('VmHWM') * 1024)}`);
}
