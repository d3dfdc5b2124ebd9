import type { EpochMs } from '@foyer/queue';
import { histories, PATIENCE, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointmentLookup, appointments } from './appointments.ts';
import { database, save } from './test/database.ts';
import { allAppointments, allTickets } from './test/naive.ts';
import { planOf } from './test/plan.ts';

const HISTORIES = { minLength: 150, maxLength: 250 };
const EVER = { from: 0, until: Number.MAX_SAFE_INTEGER };

describe.each(runsOf(6))('with $name', (run) => {
  test(
    'the bookings of some time, in every state, are those of the log',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(fc, HISTORIES), fc.nat(1000), async (moves, cut) => {
          const { events } = play(moves);
          const { handle } = await database();
          save(handle, events, 100);
          const numbers = new Map(allTickets(events).map(({ id, number }) => [id, number]));
          const all = allAppointments(events).map((appointment) => ({
            appointment,
            number: appointment.ticketId && (numbers.get(appointment.ticketId) ?? null),
          }));
          expect(appointments(handle, EVER)).toEqual(all);
          const moment: EpochMs = all[cut % Math.max(1, all.length)]?.appointment.at ?? 0;
          expect(appointments(handle, { from: 0, until: moment })).toEqual(all.filter(({ appointment: { at } }) => at < moment));
          const serviceId = all[0]?.appointment.serviceId;
          expect(appointments(handle, { from: moment, until: EVER.until, serviceId })).toEqual(
            all.filter(({ appointment: one }) => one.at >= moment && (serviceId === undefined || one.serviceId === serviceId)),
          );
          const lookup = appointmentLookup(handle);
          for (const { appointment } of all) {
            expect(lookup.appointment(appointment.id)).toEqual(appointment);
            expect(lookup.appointmentByCode(appointment.code, appointment.at)?.code).toBe(appointment.code);
            expect(lookup.appointmentByCode(appointment.code, appointment.at + 365 * 86_400_000)).toBeNull();
          }
          handle.close();
        }),
        run,
      );
    },
    PATIENCE,
  );
});

test('a code is looked for among the bookings of a day or so, and not among all there ever were', async () => {
  const { handle } = await database();
  const plan = planOf(handle, (watched) => void appointmentLookup(watched).appointmentByCode('123456', 0));
  expect(plan).toContain('appointments_at (at>? AND at<?)');
  handle.close();
});
