import type { DeviceWatch } from '../watch/index.ts';
import { jsonFrame } from './frames.ts';

/** Several parts often change at once, and each time all of them are told. */
const GATHER_MS = 200;

export interface PartNews {
  /** Hears how every part is, at once and after each change, until a moment of the hub's clock. @returns the way to stop */
  join(write: (frame: Buffer) => void, until: number): () => void;
  close(): void;
}

/** Tells staff how the parts of the devices are. */
export function partNews(watch: Pick<DeviceWatch, 'states' | 'onChange'>, clock: { now(): number }): PartNews {
  const hearers = new Map<object, { readonly write: (frame: Buffer) => void; readonly until: number }>();
  let timer: NodeJS.Timeout | null = null;
  const frame = (): Buffer => jsonFrame({ type: 'devices', states: watch.states() });

  function tell(): void {
    timer = null;
    const now = clock.now();
    for (const [hearer, { until }] of hearers) if (until <= now) hearers.delete(hearer);
    if (hearers.size === 0) return;
    const news = frame();
    for (const { write } of hearers.values()) write(news);
  }

  const stop = watch.onChange(() => {
    if (hearers.size > 0) timer ??= setTimeout(tell, GATHER_MS).unref();
  });
  return {
    join(write, until) {
      const hearer = {};
      hearers.set(hearer, { write, until });
      write(frame());
      return () => hearers.delete(hearer);
    },
    close() {
      stop();
      if (timer) clearTimeout(timer);
    },
  };
}
