import type { CounterQueue, CounterView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

export const queueKey = (counterId: string) => ['queue', counterId] as const;

/** With time alone an appointment falls due, and a wait passes its limit: then another one is next. */
const AGAIN_MS = 20_000;

/** Who is here, who would be called, who waits and who is parked; asked again whenever any of it changes. Null before the first answer. */
export function useCounterQueue(counter: CounterView): CounterQueue | null {
  const { client, notice } = useSession();
  const { live } = useHall();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: queueKey(counter.id),
    queryFn: ({ signal }) => client.call('getCounterQueue', { params: { id: counter.id }, signal }),
    refetchInterval: AGAIN_MS,
  });
  const services = counter.serviceIds.join(' ');

  useEffect(() => {
    if (live === null) return;
    const again = () => void queries.invalidateQueries({ queryKey: queueKey(counter.id) });
    const mine = new Set(services.split(' '));
    const isMine = ({ id }: { id: string }) => id === counter.id;
    const stops = [
      live.on('snapshot', again),
      live.on('hall_changed', again),
      live.on('ticket_noted', again),
      live.on('counter_status', (message) => isMine(message.counter) && again()),
      live.on('queue_update', (update) => {
        if (update.services.some(({ id }) => mine.has(id)) || update.counters.some(isMine)) again();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [live, queries, counter.id, services]);
  useEffect(() => notice(query.error), [notice, query.error]);
  return query.data ?? null;
}
