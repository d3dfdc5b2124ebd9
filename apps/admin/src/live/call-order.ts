import type { CounterView, ServiceView } from '@foyer/contract';

type Place = Pick<CounterView, 'setStatus' | 'serviceIds' | 'currentTicket'>;

/** Counters that can call: those that serve the service first, and of these those where nobody is. Without a service only the latter counts. */
export function callOrder<Counter extends Place>(counters: readonly Counter[], serviceId: ServiceView['id'] | null): Counter[] {
  const distance = ({ serviceIds, currentTicket }: Counter) =>
    (serviceId === null || serviceIds.includes(serviceId) ? 0 : 2) + (currentTicket === null ? 0 : 1);
  return counters.filter(({ setStatus }) => setStatus === 'open').sort((one, other) => distance(one) - distance(other));
}
