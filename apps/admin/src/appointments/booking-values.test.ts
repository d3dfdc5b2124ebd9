import { type AppointmentView, type HallView, ROUTES } from '@foyer/contract';
import { expect, test } from 'vitest';
import { bookingItem, NEW_ITEM, openedOf } from './booking-place.ts';
import { bookingBody, bookingField, bookingProblems, changeBody, valuesOf } from './booking-values.ts';

const hall = { languages: ['en', 'ru'] } as unknown as HallView;
const wish = { serviceId: 'loans', day: '2026-03-02', at: '2026-03-02T09:00:00.000Z' };
const booking = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  code: '123456',
  ...wish,
  locale: 'ru',
  customer: { name: 'Ann', phone: '+49 30 1234' },
  note: 'papers',
  state: 'booked',
} as unknown as AppointmentView;
const t = ((key: string | string[]) => (Array.isArray(key) ? key[0] : key)) as never;

test('a new booking says only what was given, in the hall’s first language', () => {
  const body = bookingBody({ ...valuesOf(null, wish, hall), name: ' Ann ' });
  expect(body).toEqual({ serviceId: 'loans', at: wish.at, locale: 'en', customer: { name: 'Ann' } });
  expect(ROUTES.bookAppointment.body.safeParse(body).success).toBe(true);
});

test('a change of words does not ask for the time again; a move does', () => {
  const values = valuesOf(booking, wish, hall);
  expect(changeBody({ ...values, name: 'Bo', note: ' ' }, booking)).toEqual({ customer: { name: 'Bo', phone: '+49 30 1234' }, note: null });
  const moved = changeBody({ ...values, at: '2026-03-02T09:30:00.000Z' }, booking);
  expect(moved).toMatchObject({ at: '2026-03-02T09:30:00.000Z' });
  expect(ROUTES.changeAppointment.body.safeParse(moved).success).toBe(true);
});

test('what is missing or wrong is said at its field', () => {
  expect(bookingProblems(t, valuesOf(booking, wish, hall))).toEqual({});
  expect(Object.keys(bookingProblems(t, { ...valuesOf(null, wish, hall), at: '', phone: 'none' })).sort()).toEqual(['at', 'phone']);
  expect(['customer.phone', 'customer', 'at'].map(bookingField)).toEqual(['phone', 'name', 'at']);
});

test('an address leads back to its booking', () => {
  expect(openedOf(bookingItem('2026-03-02', booking.id))).toEqual({ kind: 'booking', day: '2026-03-02', id: booking.id });
  expect(openedOf(NEW_ITEM)).toEqual({ kind: 'new' });
  expect([openedOf(null), openedOf('nonsense'), openedOf('2026-03-02~')]).toEqual([null, null, null]);
});
