import { useHall } from '@foyer/ui/staff';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Asks again for a query when the hall has changed: at once, then at most once per `everyMs`. `off`: not now. */
export function useLiveRefresh(queryKey: QueryKey, everyMs: number, off = false): void {
  const { live } = useHall();
  const queries = useQueryClient();
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    if (live === null || off) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    const refresh = () => {
      timer = undefined;
      last = performance.now();
      void queries.invalidateQueries({ queryKey: JSON.parse(key) as QueryKey });
    };
    const soon = () => {
      timer ??= setTimeout(refresh, Math.max(0, last + everyMs - performance.now()));
    };
    const stops = [live.on('snapshot', soon), live.on('queue_update', soon)];
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  }, [live, queries, key, everyMs, off]);
}
