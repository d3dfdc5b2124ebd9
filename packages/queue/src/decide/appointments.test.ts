import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { AppointmentRules, Service } from '../model.ts';
import {
  appointmentId,
  at,
  book,
  call,
  cancelBooking,
  changeBooking,
  changeService,
  checkIn,
  codeOf,
  configure,
  contextAt,
  DAY_MS,
  hallAfter,
  issue,
  MORNING,
  noShow,
  printJobId,
  putCounter,
  putService,
  removeService,
  type Steps,
  serviceId,
  status,
  ticketId,
  weekly,
} from '../test/index.ts';
import { appointmentsDue } from './appointments.ts';
import { decide } from './decide.ts';

const RULES: AppointmentRules = { slotMinutes: 30, capacity: 2, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 1800 };
const hours = weekly({ from: '08:00', to: '12:00' });
const taking = (over: Partial<Service> = {}) => putService('passport', { hours, appointments: RULES, ...over });
const PASSPORT = serviceId('passport');
const hall = [configure(), taking(), putService('deposit')];
/** MORNING is 08:00. */
const booked = [...hall, book(1, 'passport', at('09:00'), { customer: { name: 'Ann' }, note: 'with her son', locale: 'ru' })];
const HERE = at('08:55');

function outcomeOf(steps: Steps, command: Command, now = MORNING) {
  const decision = decide(hallAfter(...steps), command, contextAt(now, command));
  return decision.ok ? decision.events : decision.rejection;
}

const anAppointment = {
  id: appointmentId(1),
  code: codeOf(1),
  serviceId: PASSPORT,
  at: at('09:00'),
  locale: 'ru',
  customer: { name: 'Ann' },
  note: 'with her son',
  state: 'booked',
  ticketId: null,
};

describe('booking', () => {
  test('keeps what was said', () => {
    expect(outcomeOf(hall, booked.at(-1) as Command)).toEqual([{ type: 'appointment_booked', appointment: anAppointment }]);
  });

  test('without words is in the hall’s own language', () => {
    const plain = { ...anAppointment, locale: 'en', customer: null, note: null };
    expect(outcomeOf(hall, book(1, 'passport', at('09:00')))).toEqual([{ type: 'appointment_booked', appointment: plain }]);
  });

  test('fills a slot up to its capacity', () => {
    const second = [...booked, book(2, 'passport', at('09:00'))];
    expect(outcomeOf(second, book(3, 'passport', at('09:00')))).toEqual({
      code: 'APPOINTMENT_SLOT_FULL',
      details: { at: at('09:00'), capacity: 2 },
    });
    expect(outcomeOf([...second, cancelBooking(2)], book(3, 'passport', at('09:00')))).toMatchObject([{ type: 'appointment_booked' }]);
    expect(outcomeOf(second, book(3, 'passport', at('09:30')))).toMatchObject([{ type: 'appointment_booked' }]);
  });

  test('is possible where the service is closed now', () => {
    expect(outcomeOf([configure(), taking({ open: false })], book(1, 'passport', at('09:00')))).toMatchObject([
      { type: 'appointment_booked' },
    ]);
  });

  test.each([
    ['of a service that is not there', book(9, 'x', at('09:00')), { code: 'SERVICE_UNKNOWN', details: { serviceId: 'x' } }],
    ['of a service without appointments', book(9, 'deposit', at('09:00')), { code: 'APPOINTMENTS_OFF', details: { serviceId: 'deposit' } }],
    ['in the past', book(9, 'passport', at('07:30')), { code: 'APPOINTMENT_IN_PAST', details: { at: at('07:30') } }],
    ['at this very moment', book(9, 'passport', MORNING), { code: 'APPOINTMENT_IN_PAST', details: { at: MORNING } }],
    [
      'more than 366 days ahead',
      book(9, 'passport', at('08:30') + 366 * DAY_MS),
      { code: 'APPOINTMENT_TOO_FAR', details: { at: at('08:30') + 366 * DAY_MS, days: 366 } },
    ],
    ['between two slots', book(9, 'passport', at('09:10')), { code: 'APPOINTMENT_NOT_A_SLOT', details: { at: at('09:10') } }],
    [
      'seconds after a slot',
      book(9, 'passport', at('09:00') + 1000),
      { code: 'APPOINTMENT_NOT_A_SLOT', details: { at: at('09:00') + 1000 } },
    ],
    ['at closing time', book(9, 'passport', at('12:00')), { code: 'APPOINTMENT_NOT_A_SLOT', details: { at: at('12:00') } }],
    [
      'with a code of another booking',
      book(9, 'passport', at('09:00'), { code: codeOf(1) }),
      { code: 'APPOINTMENT_CODE_TAKEN', details: { code: codeOf(1) } },
    ],
    [
      'with an id of another booking',
      book(1, 'passport', at('09:00'), { code: '999999' }),
      { code: 'APPOINTMENT_STATE', details: { appointmentId: appointmentId(1), state: 'booked' } },
    ],
    [
      'in a language the hall does not speak',
      book(9, 'passport', at('09:00'), { locale: 'xx' }),
      { code: 'LANGUAGE_UNKNOWN', details: { locale: 'xx' } },
    ],
  ] as [string, Command, object][])('is refused %s', (_, command, rejection) => {
    expect(outcomeOf(booked, command)).toEqual(rejection);
  });
});

describe('a change of a booking', () => {
  const becomes = (over: object) => [{ type: 'appointment_changed', appointment: { ...anAppointment, ...over } }];

  test.each([
    ['to another time', { at: at('10:30') }, { at: at('10:30') }],
    ['of the words alone', { note: null, customer: { name: 'Bob' } }, { note: null, customer: { name: 'Bob' } }],
    ['to the same time', { at: at('09:00') }, {}],
  ])('%s', (_, changes, over) => {
    expect(outcomeOf(booked, changeBooking(1, changes))).toEqual(becomes(over));
  });

  test('to another service, with its time', () => {
    const cards = [...booked, putService('cards', { appointments: RULES })];
    expect(outcomeOf(cards, changeBooking(1, { service: 'cards', at: at('19:00') }))).toEqual(
      becomes({ serviceId: 'cards', at: at('19:00') }),
    );
    expect(outcomeOf(cards, changeBooking(1, { service: 'cards' }))).toEqual({
      code: 'APPOINTMENT_NOT_A_SLOT',
      details: { at: at('09:00') },
    });
  });

  test('of the words is possible in a full slot and when the hours have changed', () => {
    const full = [...booked, book(2, 'passport', at('09:00')), taking({ hours: weekly() })];
    expect(outcomeOf(full, changeBooking(1, { note: 'alone' }))).toEqual(becomes({ note: 'alone' }));
  });

  test.each([
    ['of a booking that is not there', changeBooking(9, { note: '' }), 'APPOINTMENT_UNKNOWN'],
    ['into the past', changeBooking(1, { at: at('07:30') }), 'APPOINTMENT_IN_PAST'],
    ['into the far future', changeBooking(1, { at: at('08:30') + 366 * DAY_MS }), 'APPOINTMENT_TOO_FAR'],
    ['to a time between slots', changeBooking(1, { at: at('09:01') }), 'APPOINTMENT_NOT_A_SLOT'],
    ['to a full slot', changeBooking(1, { at: at('10:00') }), 'APPOINTMENT_SLOT_FULL'],
    ['to a service without appointments', changeBooking(1, { service: 'deposit', at: at('10:00') }), 'APPOINTMENTS_OFF'],
    ['to a service that is not there', changeBooking(1, { service: 'x' }), 'SERVICE_UNKNOWN'],
  ] as [string, Command, string][])('is refused %s', (_, command, code) => {
    const others = [book(2, 'passport', at('10:00')), book(3, 'passport', at('10:00'))];
    expect(outcomeOf([...booked, ...others], command)).toMatchObject({ code });
  });

  test('is refused once the visitor is here, and so is a cancellation', () => {
    const refusal = { code: 'APPOINTMENT_STATE', details: { appointmentId: appointmentId(1), state: 'checked_in' } };
    const here = [...booked, 3300, checkIn(1, 1)];
    expect([outcomeOf(here, changeBooking(1, { note: '' })), outcomeOf(here, cancelBooking(1))]).toEqual([refusal, refusal]);
  });
});

test('a booking is cancelled, and what is not there is not', () => {
  expect(outcomeOf(booked, cancelBooking(1))).toEqual([{ type: 'appointment_cancelled', appointmentId: appointmentId(1) }]);
  expect(outcomeOf(hall, cancelBooking(1))).toEqual({ code: 'APPOINTMENT_UNKNOWN', details: { appointmentId: appointmentId(1) } });
});

describe('checking in', () => {
  test('issues a ticket, then says so, then prints', () => {
    expect(outcomeOf(booked, checkIn(1, 7, 8), HERE)).toEqual([
      {
        type: 'ticket_issued',
        ticketId: ticketId(7),
        number: 'P001',
        serial: 1,
        serviceId: PASSPORT,
        priority: 'ordinary',
        locale: 'ru',
        customer: { name: 'Ann' },
        journey: [],
        appointment: { id: appointmentId(1), at: at('09:00'), late: false },
        forecast: null,
      },
      { type: 'appointment_checked_in', appointmentId: appointmentId(1), ticketId: ticketId(7) },
      { type: 'print_job_queued', printJobId: printJobId(8), ticketId: ticketId(7), copy: false },
    ]);
  });

  test.each([
    ['in time at the last moment', at('09:10'), false],
    ['late a moment after', at('09:10') + 1, true],
  ])('is %s', (_, now, late) => {
    expect(outcomeOf(booked, checkIn(1, 1), now)).toMatchObject([{ appointment: { late } }, {}]);
  });

  test('is not refused where the service is closed, out of hours or full', () => {
    const closed = [...booked, issue(1, 'passport'), taking({ open: false, hours: weekly(), dailyQuota: 1 })];
    expect(outcomeOf(closed, checkIn(1, 2), HERE)).toMatchObject([{ number: 'P002' }, {}]);
  });

  test('is honoured where the service takes no appointments any more', () => {
    const off = [...booked, taking({ appointments: null })];
    expect(outcomeOf(off, checkIn(1, 2), at('09:10'))).toMatchObject([{ appointment: { late: false } }, {}]);
    expect(outcomeOf(off, checkIn(1, 2), at('09:11'))).toMatchObject([{ appointment: { late: true } }, {}]);
  });

  test('speaks the hall’s language where it has given up the visitor’s', () => {
    expect(outcomeOf([...booked, configure({ languages: ['en'] })], checkIn(1, 2), HERE)).toMatchObject([{ locale: 'en' }, {}]);
  });

  const taken = { code: 'TICKET_STATE', details: { ticketId: ticketId(1), state: 'waiting' } };
  test.each([
    ['with a code nobody has', booked, checkIn(2, 1), HERE, { code: 'APPOINTMENT_CODE_UNKNOWN', details: { code: codeOf(2) } }],
    [
      'with a code that was cancelled',
      [...booked, cancelBooking(1)],
      checkIn(1, 1),
      HERE,
      { code: 'APPOINTMENT_CODE_UNKNOWN', details: { code: codeOf(1) } },
    ],
    [
      'on the day before',
      booked,
      checkIn(1, 1),
      at('09:00') - DAY_MS,
      { code: 'APPOINTMENT_OTHER_DAY', details: { appointmentId: appointmentId(1), at: at('09:00') } },
    ],
    [
      'a second time',
      [...booked, 3300, checkIn(1, 1)],
      checkIn(1, 2),
      HERE,
      { code: 'APPOINTMENT_STATE', details: { appointmentId: appointmentId(1), state: 'checked_in' } },
    ],
    ['with a ticket that is there', [...booked, issue(1, 'deposit')], checkIn(1, 1), HERE, taken],
    [
      'with the ticket of a no-show, who may be restored',
      [...booked, putCounter('b', ['deposit']), status('b', 'open'), issue(1, 'deposit'), call('b'), noShow('b')],
      checkIn(1, 1),
      HERE,
      { code: 'TICKET_STATE', details: { ticketId: ticketId(1), state: 'no_show' } },
    ],
    [
      'with a print job that is there',
      [...booked, issue(1, 'deposit', { printJobId: printJobId(5) })],
      checkIn(1, 2, 5),
      HERE,
      { code: 'PRINT_JOB_STATE', details: { printJobId: printJobId(5), state: 'queued' } },
    ],
    [
      'when there is no number left',
      [...booked, taking({ series: { prefix: 'P', first: 1, last: 1, step: 1, wrap: false } }), issue(1, 'passport')],
      checkIn(1, 2),
      HERE,
      { code: 'SERIES_EXHAUSTED', details: { serviceId: PASSPORT } },
    ],
  ] as [string, Steps, Command, number, object][])('is refused %s', (_, steps, command, now, rejection) => {
    expect(outcomeOf(steps, command, now)).toEqual(rejection);
  });
});

describe('a booking whose visitor does not come', () => {
  const state = hallAfter(...hall, book(2, 'passport', at('09:00')), book(1, 'passport', at('09:00')), book(3, 'passport', at('08:30')));
  const due = (now: number) =>
    appointmentsDue(state, { now }).map((event) => (event.type === 'appointment_missed' ? event.appointmentId : ''));

  test('is released a moment after its time, the earliest first', () => {
    expect(due(at('09:00'))).toEqual([]);
    expect(due(at('09:00') + 1)).toEqual([appointmentId(3)]);
    expect(due(at('09:30') + 1)).toEqual([appointmentId(3), appointmentId(1), appointmentId(2)]);
  });

  test('is released where the service takes no appointments any more, and not once they are here', () => {
    const off = hallAfter(...booked, book(2, 'passport', at('09:00')), 3300, checkIn(2, 1), taking({ appointments: null }));
    expect(appointmentsDue(off, { now: at('09:31') })).toEqual([{ type: 'appointment_missed', appointmentId: appointmentId(1) }]);
  });
});

test('appointments of a service are not switched off while somebody is booked', () => {
  const off = changeService('passport', { appointments: null });
  expect(outcomeOf(booked, off)).toEqual({ code: 'BOOKINGS_OPEN', details: { serviceId: PASSPORT, appointments: 1 } });
  expect(outcomeOf([...booked, cancelBooking(1)], off)).toMatchObject([{ type: 'service_put', service: { appointments: null } }]);
  expect(outcomeOf([...booked, taking({ appointments: null })], changeService('passport', { appointments: null, order: 7 }))).toMatchObject(
    [{ service: { order: 7 } }],
  );
});

test('a service stays while a booking of it is open', () => {
  expect(outcomeOf(booked, removeService('passport'))).toEqual({
    code: 'SERVICE_IN_USE',
    details: { serviceId: PASSPORT, openTickets: 0, appointments: 1 },
  });
  expect(outcomeOf([...booked, cancelBooking(1)], removeService('passport'))).toEqual([{ type: 'service_removed', serviceId: PASSPORT }]);
});
