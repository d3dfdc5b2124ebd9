import type { PartState } from '@foyer/contract';
import type { Hall } from '../hall/index.ts';
import type { DeviceWatch } from '../watch/index.ts';
import { targetOf } from './driven.ts';

/** Says of each printer how it is, beside the machine that it is connected to. @returns the way to stop */
export function watchPrinters(hall: Pick<Hall, 'printers' | 'onTick'>, watch: Pick<DeviceWatch, 'hubPart' | 'hubPartGone'>): () => void {
  const { printers } = hall;
  let told = new Map<string, string | null>();

  function look(): void {
    const now = new Map<string, string | null>();
    for (const row of printers.book.all()) {
      const driven = printers.driven(row.id);
      if (!driven) continue;
      const { state } = driven.status;
      // Of an operating system's printer the paper is not known, and cannot be.
      const isLow = state === 'ready' && targetOf(row).kind !== 'system' && printers.paper.isLow(row);
      const shown: PartState = isLow ? 'paper_low' : state;
      const part = `printer:${row.id}`;
      now.set(part, row.deviceId);
      watch.hubPart({ deviceId: row.deviceId, part, kind: 'printer', name: row.name, state: shown, detail: null });
    }
    for (const [part, deviceId] of told) if (now.get(part) !== deviceId || !now.has(part)) watch.hubPartGone(part, deviceId);
    told = now;
  }

  look();
  const stops = [printers.onChange(look), hall.onTick(look)];
  return () => {
    for (const stop of stops) stop();
  };
}
