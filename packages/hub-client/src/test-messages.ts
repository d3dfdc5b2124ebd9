import type { CounterView, HallView, HubMessage, HubMessageOf, ServiceView } from '@foyer/contract';

/** Messages of a small hall, for the tests of this package. */
const AT = '2026-03-02T09:00:00.000Z';

export const hall = {
  name: { en: 'Hall' },
  zone: 'Europe/Berlin',
  cutover: '04:00',
  languages: ['en'],
  priorities: [{ id: 'ordinary', rank: 0, name: { en: 'Ordinary' } }],
  businessDay: '2026-03-02',
  printer: { state: 'ready', since: AT },
  publicUrl: 'http://hall:4100',
  demo: true,
  version: '0.1.0',
  serverTime: AT,
} as unknown as HallView;

export const service = (id: string, waiting: number): ServiceView =>
  ({
    id,
    name: id,
    names: { en: id },
    series: { prefix: 'A', first: 1, last: 999, step: 1 },
    expectedServiceSeconds: 300,
    order: 1,
    open: true,
    waiting,
    eta: null,
  }) as unknown as ServiceView;
export const counter = (id: string, status: CounterView['status'] = 'open'): CounterView =>
  ({ id, name: id.toUpperCase(), serial: '', status, serviceIds: ['deposit'], currentTicket: null, waiting: 0 }) as unknown as CounterView;

export const snapshot = (seq: number): HubMessageOf<'snapshot'> => ({
  type: 'snapshot',
  seq,
  hall,
  services: [service('deposit', 0)],
  counters: [counter('a')],
  recentCalls: [],
  announcements: [],
  ticket: null,
});
export const called = (seq: number, number = `A${seq}`): HubMessageOf<'ticket_called'> =>
  ({
    type: 'ticket_called',
    seq,
    at: AT,
    number,
    serviceId: 'deposit',
    counterId: 'a',
    counterName: 'A',
    locale: 'en',
    rule: { code: 'first_come', priority: 'ordinary', waitedSeconds: 1, candidates: 1, text: '' },
    recall: false,
  }) as unknown as HubMessageOf<'ticket_called'>;
export const counterStatus = (seq: number, status: CounterView['status']): HubMessage => ({
  type: 'counter_status',
  seq,
  at: AT,
  counter: counter('a', status),
});
export const queueUpdate = (prev: number, seq: number, waiting = seq): HubMessageOf<'queue_update'> =>
  ({
    type: 'queue_update',
    prev,
    seq,
    services: [{ id: 'deposit', waiting, eta: null }],
    counters: [{ id: 'a', waiting }],
  }) as unknown as HubMessageOf<'queue_update'>;
export const heartbeat = (seq: number, at = AT): HubMessageOf<'heartbeat'> => ({ type: 'heartbeat', seq, at });
