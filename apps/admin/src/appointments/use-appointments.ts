import type { AppointmentView, SlotView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useQuery } from '@tanstack/react-query';
import { useFailedQuery } from '../use-failed-query.ts';
import { useLiveRefresh } from '../use-live-refresh.ts';

/** Above all that is asked about bookings: one invalidation reaches it all. */
export const APPOINTMENTS_KEY = ['appointments'];
const REFRESH_MS = 3000;
/** A booking moves no queue, so nothing in the live picture tells of one that was made elsewhere. */
const AGAIN_MS = 15_000;

/** The bookings of a day, of every service and in every state. */
export function useAppointments(day: string): { readonly bookings: readonly AppointmentView[] | undefined; readonly error: unknown } {
  const { client } = useSession();
  const queryKey = [...APPOINTMENTS_KEY, 'day', day];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.call('listAppointments', { query: { from: day }, signal }),
    refetchInterval: AGAIN_MS,
    enabled: day !== '',
  });
  useLiveRefresh(queryKey, REFRESH_MS);
  useFailedQuery(query.error);
  return { bookings: query.data, error: query.error };
}

/** The times of a day at which a service can be booked. Undefined while they are being fetched. */
export function useSlots(serviceId: string | null, day: string): readonly SlotView[] | undefined {
  const { client } = useSession();
  const query = useQuery({
    queryKey: [...APPOINTMENTS_KEY, 'slots', serviceId, day],
    queryFn: ({ signal }) => client.call('listSlots', { params: { id: serviceId ?? '' }, query: { day }, signal }),
    refetchInterval: AGAIN_MS,
    enabled: serviceId !== null && day !== '',
  });
  useFailedQuery(query.error);
  return query.data;
}
