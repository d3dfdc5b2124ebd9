import type { CounterView } from '@foyer/contract';

/** When the counter calls by itself, epoch milliseconds; null where it does not, or not now. */
export function autoCallAt({
  autoCallSeconds,
  autoCallPaused,
  idleSince,
}: Pick<CounterView, 'autoCallSeconds' | 'autoCallPaused' | 'idleSince'>): number | null {
  if (autoCallSeconds === null || autoCallPaused || idleSince == null) return null;
  return Date.parse(idleSince) + autoCallSeconds * 1000;
}
