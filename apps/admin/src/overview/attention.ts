import type { CounterView, ServiceView } from '@foyer/contract';
import type { Waiting } from './waiting-now.ts';

/** What a supervisor should look at in a queue. */
export type Attention =
  /** People wait, and no counter that serves them is open or busy with somebody. */
  | { readonly kind: 'unserved'; readonly serviceId: string; readonly waiting: number }
  /** Somebody has waited longer than was promised. Seconds. */
  | { readonly kind: 'overTarget'; readonly serviceId: string; readonly waited: number; readonly target: number };

type Queue = Pick<ServiceView, 'id' | 'waiting' | 'targetWaitSeconds'>;
type Place = Pick<CounterView, 'setStatus' | 'serviceIds'>;

/** The worse first: nobody comes for them, then the longest over the target. */
export function attention(
  services: readonly Queue[],
  counters: readonly Place[],
  waiting: ReadonlyMap<string, Waiting>,
  now: number,
): Attention[] {
  const served = new Set(counters.flatMap(({ setStatus, serviceIds }) => (setStatus === 'open' ? serviceIds : [])));
  const unserved = services.filter(({ id, waiting }) => waiting > 0 && !served.has(id));
  const late = services.flatMap(({ id, targetWaitSeconds: target }) => {
    const since = waiting.get(id)?.longestSince ?? null;
    if (since === null || target === null) return [];
    const waited = Math.floor((now - Date.parse(since)) / 1000);
    return waited > target ? [{ kind: 'overTarget', serviceId: id, waited, target } as const] : [];
  });
  return [
    ...unserved.map(({ id, waiting }) => ({ kind: 'unserved', serviceId: id, waiting }) as const),
    ...late.sort((one, other) => other.waited / other.target - one.waited / one.target),
  ];
}
