import type { CounterQueue, CounterView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

export const queueKey = (counterId: string) => ['queue', counterId] as const;

/** Who is here and who would be called, asked again whenever the counter or its queues change. Null before the first answer. */
export function useCounterQueue(counter: CounterView): CounterQueue | null {
  const { client, notice } = useSession();
  const { live } = useHall();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: queueKey(counter.id),
    queryFn: ({ signal }) => client.call('getCounterQueue', { params: { id: counter.id }, signal }),
  });
  const services = counter.serviceIds.join(' ');

  useEffect(() => {
    if (live === null) return;
    const again = () => void queries.invalidateQueries({ queryKey: queueKey(counter.id) });
    const mine = new Set(services.split(' '));
    const stops = [
      live.on('snapshot', again),
      live.on('hall_changed', again),
      live.on('counter_status', (message) => message.counter.id === counter.id && again()),
      live.on('queue_update', (update) => update.services.some(({ id }) => mine.has(id)) && again()),
    ];
    return () => stops.forEach((stop) => stop());
  }, [live, queries, counter.id, services]);
  useEffect(() => notice(query.error), [notice, query.error]);
  return query.data ?? null;
}
