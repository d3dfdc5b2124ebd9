import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { done } from './refusals/refused.ts';

/** In Auckland it is 13 hours later: midnight is at 11:00. */
const at = (clock: string) => Date.parse(`2026-03-02T${clock}:00Z`);

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
  await done(hub, 'updateHall', { body: { zone: 'Pacific/Auckland' } });
  hub.clock.set(at('10:50'));
});
afterAll(() => hub.close());

const book = (clock: string): Promise<{ code: string }> =>
  done(hub, 'bookAppointment', { body: { serviceId: 'loans', at: new Date(at(clock)).toISOString() } });

test('who comes just before midnight for a slot just after it is let in, who comes for a later one is not', async () => {
  const [soon, later] = [await book('11:00'), await book('11:30')];
  expect(await hub.call('checkIn', { body: { code: later.code } })).toMatchObject({ status: 409, body: { code: 'APPOINTMENT_OTHER_DAY' } });
  expect(await hub.call('checkIn', { body: { code: soon.code } })).toMatchObject({
    status: 201,
    body: { appointment: { at: '2026-03-02T11:00:00.000Z', late: false } },
  });
});

test('who comes too late joins the ordinary queue, and a booking that nobody kept is missed', async () => {
  const [late, missed] = [await book('12:00'), await book('12:30')];
  hub.clock.set(at('12:12'));
  expect((await hub.call('checkIn', { body: { code: late.code } })).body.appointment).toMatchObject({ late: true });
  hub.clock.set(at('12:51'));
  const states = async () =>
    (await done(hub, 'listAppointments', { query: '?from=2026-03-03&serviceId=loans' })).map(({ state }: { state: string }) => state);
  await expect.poll(states, { timeout: 10_000 }).toContain('missed');
  expect(await hub.call('checkIn', { body: { code: missed.code } })).toMatchObject({
    status: 409,
    body: { code: 'APPOINTMENT_STATE', details: { state: 'missed' } },
  });
});
