import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { aService, done } from './refusals/refused.ts';

const BOOKABLE = { slotMinutes: 30, capacity: 1, earlySeconds: 900, lateSeconds: 600, releaseSeconds: 1200 };

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
  await done(hub, 'updateHall', { body: { zone: 'Europe/Berlin' } });
});
afterAll(() => hub.close());

test.each([
  ['an ordinary day', '2026-07-01', 48],
  ['the day that is an hour short', '2026-03-29', 46],
  ['the day that is an hour long', '2026-10-25', 50],
])('what is listed can be booked, once, and nothing else: %s', async (_, day, count) => {
  const serviceId = await aService(hub, { appointments: BOOKABLE });
  const list = () => done(hub, 'listSlots', { id: serviceId, query: `?day=${day}` });
  const slots: { at: string; booked: number }[] = await list();
  expect(slots).toHaveLength(count);
  expect(slots.map(({ at }) => Date.parse(at))).toEqual(slots.map((__, n) => Date.parse(slots[0]?.at ?? '') + n * 1_800_000));
  for (const { at } of slots) await done(hub, 'bookAppointment', { body: { serviceId, at } });
  expect((await list()).every(({ booked }: { booked: number }) => booked === 1)).toBe(true);
});
