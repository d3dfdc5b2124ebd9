import type { FoundVisitor, PrivacyRecord, VisitorExport } from '@foyer/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRows } from '../test/csv-rows.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
let ticketId: string;
let bookingId: string;
const NAME = 'Ottoline Grimshaw';
const asAdmin = (body: object, key?: string) => ({ body, as: 'admin', ...(key !== undefined && { key }) });

beforeAll(async () => {
  hub = await demoHub();
  const issued = await hub.call('issueTicket', {
    body: { serviceId: 'deposit', customer: { name: NAME, phone: '+44 7700 900123' } },
    as: 'admin',
  });
  ticketId = issued.body.id;
  await hub.call('setRemark', { id: ticketId, ...asAdmin({ remark: 'Brings her barrister' }) });
  const booked = await hub.call('bookAppointment', {
    ...asAdmin({ serviceId: 'loans', at: '2026-03-03T10:00:00+01:00', customer: { name: NAME }, note: 'About the house' }),
  });
  bookingId = booked.body.id;
});
afterAll(() => hub.close());

const notes = async () => {
  const { body } = await hub.call('listAudit', { query: '?type=right_used', as: 'admin' });
  return body.items as { details: { right: string; route: string; details: Record<string, string> } }[];
};

test('what is kept is told, and by whose settings', async () => {
  const { body } = await hub.call('getPrivacyRecord', { as: 'admin' });
  const { kept, settings } = body as PrivacyRecord;
  expect(settings).toEqual({ keepNamesDays: 30, namesOnDisplays: false });
  expect(kept.find(({ what }) => what === 'phone')?.count).toBeGreaterThan(0);
});

test('one visitor’s visits and bookings are found together, and that somebody looked is noted, not for whom', async () => {
  const { body } = await hub.call('findVisitor', asAdmin({ text: 'grimshaw' }));
  const found = body as FoundVisitor;
  expect([found.visits.map(({ id }) => id), found.bookings.map(({ id }) => id)]).toEqual([[ticketId], [bookingId]]);
  const noted = (await notes())[0];
  expect(noted?.details).toMatchObject({
    right: 'manage_privacy',
    route: 'POST /api/privacy/find',
    details: { visits: '1', bookings: '1' },
  });
  expect(JSON.stringify(await notes()).toLowerCase()).not.toContain('grimshaw');
});

test('they are handed out whole', async () => {
  const { body } = await hub.call('exportVisitor', asAdmin({ ticketIds: [ticketId], appointmentIds: [bookingId] }));
  const { visits, bookings } = body as VisitorExport;
  expect(visits[0]).toMatchObject({ visit: { customer: { name: NAME }, remark: 'Brings her barrister' } });
  expect(visits[0]?.events.map(({ type }) => type)).toEqual(expect.arrayContaining(['ticket_issued', 'ticket_remarked']));
  expect(bookings).toMatchObject([{ customer: { name: NAME }, note: 'About the house' }]);
});

test('names of visitors are neither on displays nor in what they hear, until an administrator says so', async () => {
  await hub.call('setCounterStatus', { id: 'counter-a', ...asAdmin({ status: 'open' }) });
  const shown = async () => (await hub.call('listOpenTickets', { as: 'admin' })).status;
  expect(await shown()).toBe(200);
  const changed = await hub.call('updateHall', asAdmin({ privacy: { keepNamesDays: 14, namesOnDisplays: true } }));
  expect(changed.body.privacy).toEqual({ keepNamesDays: 14, namesOnDisplays: true });
});

test.each([0, 3651, 1.5, '30'])('names cannot be kept for %j days', async (keepNamesDays) => {
  const { status } = await hub.call('updateHall', asAdmin({ privacy: { keepNamesDays, namesOnDisplays: false } }));
  expect(status).toBe(400);
});

test('a table of the audit trail says that there was a name, a remark or a note, and not which: in a file nothing can be erased', async () => {
  const { body } = await hub.call('exportAudit', { as: 'supervisor' });
  expect(body).toContain('ticket_remarked');
  expect(body).not.toMatch(/Grimshaw|900123|barrister|About the house/);
  const details = csvRows(body).map(({ Details = '{}' }) => JSON.parse(Details));
  expect(details).toContainEqual(expect.objectContaining({ customer: { name: '…', phone: '…' } }));
});

test('who takes a table out of the hall is noted, and of which part, not what they searched for', async () => {
  await hub.call('exportTickets', { as: 'supervisor', query: '?from=2026-03-02&q=Grimshaw' });
  expect((await notes())[0]).toMatchObject({
    actor: { name: 'Supervisor' },
    details: { right: 'export_records', route: 'GET /api/tickets.csv', details: { from: '2026-03-02', q: '…' } },
  });
  await hub.call('exportAudit', { as: 'supervisor', query: '?group=access' });
  expect((await notes())[0]?.details).toMatchObject({ right: 'see_audit', route: 'GET /api/audit.csv', details: { group: 'access' } });
});

describe('erased', () => {
  test('they are gone from every view; the visit and the booking stay', async () => {
    const { status, body } = await hub.call(
      'eraseVisitor',
      asAdmin({ ticketIds: [ticketId, ticketId], appointmentIds: [bookingId] }, 'once'),
    );
    expect([status, body]).toEqual([200, { visits: 1, bookings: 1 }]);
    const again = await hub.call('eraseVisitor', asAdmin({ ticketIds: [ticketId, ticketId], appointmentIds: [bookingId] }, 'once'));
    expect(again.body).toEqual(body);
    const views = await Promise.all([
      hub.call('listTickets', { as: 'admin' }),
      hub.call('getTicketStory', { id: ticketId, as: 'admin' }),
      hub.call('listAudit', { query: '?limit=200', as: 'admin' }),
      hub.call('listAppointments', { query: '?from=2026-03-03&to=2026-03-03', as: 'admin' }),
      hub.call('listOpenTickets', { as: 'admin' }),
      hub.call('findVisitor', asAdmin({ text: 'Grimshaw' })),
      hub.call('exportTickets', { as: 'admin' }),
      hub.call('exportAudit', { as: 'admin' }),
    ]);
    for (const view of views) {
      expect(view.status).toBe(200);
      expect(JSON.stringify(view.body)).not.toMatch(/Grimshaw|900123|barrister|About the house/);
    }
    expect(JSON.stringify(views[0]?.body)).toContain(ticketId);
    const erasure = await hub.call('listAudit', { query: '?type=personal_erased', as: 'admin' });
    expect(erasure.body.items[0]).toMatchObject({
      actor: { name: expect.any(String) },
      details: { cause: 'asked', ticketIds: [ticketId] },
    });
  });

  test('a second time there is nothing left, and nothing to tell', async () => {
    const { seq } = hub.hall;
    const again = await hub.call('eraseVisitor', asAdmin({ ticketIds: [ticketId], appointmentIds: [bookingId] }));
    expect([again.status, again.body]).toEqual([200, { visits: 0, bookings: 0 }]);
    expect(hub.hall.reads.eventsSince(seq, 10)).toEqual([]);
    await hub.call('setRemark', { id: ticketId, ...asAdmin({ remark: 'Came back' }) });
    await hub.call('setRemark', { id: ticketId, ...asAdmin({ remark: null }) });
    const third = await hub.call('eraseVisitor', asAdmin({ ticketIds: [ticketId], appointmentIds: [bookingId] }));
    expect(third.body).toEqual({ visits: 1, bookings: 0 });
  });

  test.each([
    ['a ticket', { ticketIds: ['AAAAAAAAAAAAAAAAAAAAAA'], appointmentIds: [] }, 'TICKET_UNKNOWN'],
    ['a booking', { ticketIds: [], appointmentIds: ['AAAAAAAAAAAAAAAAAAAAAA'] }, 'APPOINTMENT_UNKNOWN'],
  ])('can only be what there is: %s', async (_, body, code) => {
    for (const route of ['eraseVisitor', 'exportVisitor'] as const)
      expect((await hub.call(route, asAdmin(body))).body).toMatchObject({ code });
  });
});

describe('nobody but an administrator', () => {
  test.each(['supervisor', 'specialist-a', 'kiosk', 'display'])('%s', async (as) => {
    for (const [route, body] of [
      ['getPrivacyRecord', undefined],
      ['findVisitor', { text: 'Ann' }],
      ['exportVisitor', { ticketIds: [], appointmentIds: [] }],
      ['eraseVisitor', { ticketIds: [], appointmentIds: [] }],
    ] as const)
      expect([401, 403]).toContain((await hub.call(route, { as, ...(body && { body }) })).status);
  });
});
