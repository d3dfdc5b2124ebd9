import { aCounter, aService, aTicket, type Case, NOBODY, type Prepare } from './refused.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const raw =
  (method: string, path: string, more: { text?: string; headers?: Record<string, string>; as?: string } = {}, details?: object): Prepare =>
  () => ({ raw: { method, path, as: 'kiosk', ...more }, ...(details && { details }) });
const ELSEWHERE = 'http://elsewhere.example';
const PROFILE = { name: 'Tried', serviceIds: ['deposit'] };
const invalid = (path: string) => ({ issues: [{ path }] });

/** What is refused before any rule is asked. */
export const EDGE_CASES: readonly Case[] = [
  ['INVALID_JSON', 'half a body', raw('POST', '/api/tickets', { text: '{"serviceId":', headers: JSON_TYPE })],
  [
    'INVALID_REQUEST',
    'a quota that is a word',
    () => ({ route: 'updateService', id: 'deposit', as: 'admin', body: { dailyQuota: 'many' }, details: invalid('dailyQuota') }),
  ],
  [
    'INVALID_REQUEST',
    'hours of no day',
    () => ({ route: 'updateService', id: 'deposit', as: 'admin', body: { hours: { weekly: {}, exceptions: [] } } }),
  ],
  [
    'INVALID_REQUEST',
    'half past 25',
    () => ({
      route: 'updateHall',
      as: 'admin',
      body: { cutover: '25:30' },
      details: invalid('cutover'),
    }),
  ],
  [
    'INVALID_REQUEST',
    'a time without a zone',
    () => ({ route: 'bookAppointment', as: 'admin', body: { serviceId: 'loans', at: '2026-03-02T10:00' }, details: invalid('at') }),
  ],
  [
    'INVALID_REQUEST',
    'days that end before they begin',
    () => ({ route: 'listAppointments', as: 'admin', query: '?from=2026-03-02&to=2026-03-01', details: invalid('to') }),
  ],
  [
    'INVALID_REQUEST',
    'a report that ends before it begins',
    () => ({ route: 'getForecastReport', as: 'admin', query: '?from=2026-03-02&to=2026-03-01', details: invalid('to') }),
  ],
  [
    'INVALID_REQUEST',
    'two tickets called at once, by id and by number',
    async (hub) => {
      const serviceId = await aService(hub);
      const id = await aCounter(hub, [serviceId]);
      const [one, other] = [await aTicket(hub, serviceId), await aTicket(hub, serviceId)];
      return { route: 'callNext', id, as: 'admin', body: { ticketId: one.id, number: other.number }, details: invalid('number') };
    },
  ],
  [
    'INVALID_REQUEST',
    'a day that no calendar has',
    () => ({ route: 'listSlots', id: 'loans', as: 'admin', query: '?day=2026-02-30', details: invalid('day') }),
  ],
  ['CURSOR_INVALID', 'of the history', () => ({ route: 'listTickets', as: 'admin', query: '?cursor=abc' })],
  ['CURSOR_INVALID', 'of the audit', () => ({ route: 'listAudit', as: 'admin', query: '?cursor=abc' })],
  ['IDEMPOTENCY_KEY_INVALID', 'too long', () => ({ route: 'issueTicket', body: { serviceId: 'deposit' }, key: 'x'.repeat(201) })],
  [
    'IDEMPOTENCY_KEY_REUSED',
    'for another ticket',
    async (hub) => {
      const serviceId = await aService(hub);
      const key = `of-${serviceId}`;
      expectAccepted(await hub.call('issueTicket', { body: { serviceId }, key }));
      return { route: 'issueTicket', body: { serviceId: 'deposit' }, key };
    },
  ],
  ['UNAUTHENTICATED', 'no token', () => ({ route: 'callNext', id: 'counter-a' })],
  ['LOGIN_FAILED', 'a wrong password', () => ({ route: 'login', body: { username: 'admin', password: 'guess' } })],
  ['FORBIDDEN', 'a specialist changes the hall', () => ({ route: 'updateHall', as: 'specialist-a', body: { cutover: '04:00' } })],
  [
    'FORBIDDEN',
    'a specialist closes a service',
    () => ({ route: 'setServiceStatus', id: 'deposit', as: 'specialist-a', body: { status: 'closed' } }),
  ],
  ['FORBIDDEN', 'a specialist reads the audit', () => ({ route: 'listAudit', as: 'specialist-a' })],
  ['ORIGIN_FOREIGN', 'a page of another site', raw('POST', '/api/tickets', { text: '{}', headers: { ...JSON_TYPE, origin: ELSEWHERE } })],
  ['NOT_FOUND', 'no such address', raw('GET', '/api/nothing')],
  ['METHOD_NOT_ALLOWED', 'PUT', raw('PUT', '/api/hall', {}, { allow: ['GET', 'PATCH'] })],
  [
    'BODY_TOO_LARGE',
    'more than 64 KiB',
    raw('POST', '/api/tickets', { text: JSON.stringify({ serviceId: 'x'.repeat(70_000) }), headers: JSON_TYPE }),
  ],
  ['MEDIA_UNKNOWN', 'removed', () => ({ route: 'removeMedia', id: NOBODY, as: 'admin', details: { mediaId: NOBODY } })],
  ['MEDIA_REFUSED', 'a text', raw('POST', '/api/media?name=a', { text: 'A text.', as: 'admin' }, { problem: 'type' })],
  [
    'UNSUPPORTED_MEDIA_TYPE',
    'a form',
    raw('POST', '/api/tickets', { text: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  [
    'PRINTER_NOT_SET_UP',
    'a copy',
    async (hub) => {
      const { id } = await aTicket(hub, await aService(hub));
      return { route: 'reprintTicket', id, as: 'admin' };
    },
  ],
  ['TICKET_UNKNOWN', 'its status', () => ({ route: 'getTicketStatus', id: NOBODY, details: { ticketId: NOBODY } })],
  [
    'INVALID_REQUEST',
    'a day to simulate that ends before it begins',
    () => ({
      route: 'simulate',
      as: 'admin',
      body: {
        source: { kind: 'generated', fromHour: 12, toHour: 9, services: [{ serviceId: 'deposit', visitors: 10 }] },
        profile: PROFILE,
        counterIds: ['counter-a'],
      },
      details: invalid('source.toHour'),
    }),
  ],
  [
    'DAY_EMPTY',
    'a day on which nobody came',
    () => ({
      route: 'simulate',
      as: 'admin',
      body: { source: { kind: 'recorded', day: '2020-01-01' }, profile: PROFILE, counterIds: ['counter-a'] },
      details: { day: '2020-01-01' },
    }),
  ],
];

function expectAccepted({ status }: { readonly status: number }): void {
  if (status >= 300) throw new Error(`answered with ${status}`);
}
