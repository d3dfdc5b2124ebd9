import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvRows } from '../test/csv-rows.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { aCounter, aTicket, done } from './refusals/refused.ts';

const at = (clock: string) => Date.parse(`2026-03-02T${clock}:00Z`);
const iso = (clock: string) => new Date(at(clock)).toISOString();
const CLASSIC = { slotMinutes: 5, capacity: 9, earlySeconds: 120, lateSeconds: 600, releaseSeconds: 1800 };

let hub: DemoHub;
let serviceId: string;
let counterId: string;
beforeAll(async () => {
  hub = await demoHub();
  serviceId = (await done(hub, 'createService', { body: { id: 'advice', name: 'Advice', series: { prefix: 'Z' }, appointments: CLASSIC } }))
    .id;
  counterId = await aCounter(hub, [serviceId]);
  hub.clock.set(at('10:24'));
});
afterAll(() => hub.close());

const checkIn = async (clock: string) => {
  const { code } = await done(hub, 'bookAppointment', { body: { serviceId, at: iso(clock) } });
  return done(hub, 'checkIn', { body: { code } });
};
const status = async ({ id }: { readonly id: string }) => (await hub.call('getTicketStatus', { id })).body;
const wait = (ticket: { readonly number: string }) => async () =>
  (await done(hub, 'listTickets', { query: `?q=${ticket.number}` })).items[0];
const rows = async () => csvRows(await done(hub, 'exportTickets', { query: `?serviceId=${serviceId}` }));

test('who is early for a booking is told from when on, never that they are next; those who are called before them are', async () => {
  const booked = await checkIn('10:35');
  expect(booked).toMatchObject({ position: null, appointment: { at: iso('10:35'), late: false, dueAt: iso('10:33') } });
  expect(await status(booked)).toMatchObject({ position: null, appointment: { dueAt: iso('10:33') } });
  const walkIn = await aTicket(hub, serviceId);
  expect(walkIn).toMatchObject({ position: 1, waitingBefore: 0 });
  const vip = await aTicket(hub, serviceId, { priority: 'priority' });
  expect(vip).toMatchObject({ position: 1, waitingBefore: 0 });
  expect(await status(walkIn)).toMatchObject({ position: 2 });

  hub.clock.set(at('10:33'));
  expect(await status(booked)).toMatchObject({ position: 1, appointment: { dueAt: null } });
  expect([await status(vip), await status(walkIn)]).toMatchObject([{ position: 2 }, { position: 3 }]);
  const next = await aTicket(hub, serviceId);
  expect(next).toMatchObject({ position: 4, waitingBefore: 3 });
  const called: string[] = [];
  for (const _ of [1, 2, 3, 4]) called.push((await done(hub, 'callNext', { id: counterId })).ticket.number);
  expect(called).toEqual([booked, vip, walkIn, next].map(({ number }) => number));
  await done(hub, 'finishService', { id: counterId, body: {} });
});

test('the wait of a booking counts from the booked time: in the reason, the history, its filter, the figures and the table', async () => {
  hub.clock.set(at('10:44'));
  const booked = await checkIn('10:55');
  const history = wait(booked);
  expect(await history()).toMatchObject({ state: 'waiting', waitingSince: iso('10:55') });
  hub.clock.set(at('10:56') + 23_000);
  const { ticket, rule } = await done(hub, 'callNext', { id: counterId });
  expect(ticket).toMatchObject({ number: booked.number, waitingSince: iso('10:55') });
  expect(rule.waitedSeconds).toBe(83);
  await done(hub, 'finishService', { id: counterId, body: {} });
  expect(await history()).toMatchObject({ waitingSince: iso('10:55'), firstCalledAt: new Date(at('10:56') + 23_000).toISOString() });
  expect((await rows()).at(-1)).toMatchObject({ Number: booked.number, 'Wait, seconds': '83' });
  const long = async (seconds: number) =>
    (await done(hub, 'listTickets', { query: `?serviceId=${serviceId}&waitedSeconds=${seconds}` })).items.map(
      (one: { number: string }) => one.number,
    );
  expect(await long(83)).toContain(booked.number);
  expect(await long(84)).not.toContain(booked.number);
});

test('it stays the booked time when the visit goes on elsewhere, or is sent back first', async () => {
  hub.clock.set(at('11:00'));
  const booked = await checkIn('11:05');
  hub.clock.set(at('11:06'));
  await done(hub, 'callNext', { id: counterId });
  await done(hub, 'requeue', { id: counterId, body: { after: 0 } });
  hub.clock.set(at('11:07'));
  expect((await done(hub, 'callNext', { id: counterId })).rule.waitedSeconds).toBe(120);
  await done(hub, 'transfer', { id: counterId, body: { serviceId: 'loans' } });
  const [item] = (await done(hub, 'listTickets', { query: `?q=${booked.number}` })).items;
  expect(item).toMatchObject({
    waitingSince: iso('11:07'),
    legs: [{ waitingSince: iso('11:05'), firstCalledAt: iso('11:06'), calledAt: iso('11:07') }],
  });
});
