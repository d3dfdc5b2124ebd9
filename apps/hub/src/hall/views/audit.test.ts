import { AuditEntry } from '@foyer/contract';
import type { EventBody, EventBodyOf, EventName, NoteName, QueueEvent } from '@foyer/queue';
import {
  aCounter,
  aHall,
  announcementId,
  aProfile,
  appointmentId,
  aService,
  counterId,
  dayAt,
  hallAfter,
  MORNING,
  printJobId,
  profileId,
  serviceId,
  TWO_COUNTERS,
  take,
  ticketId,
  userId,
} from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { auditEntry } from './audit.ts';

const state = hallAfter(...TWO_COUNTERS, take('a', 'ann'));
const [T, A] = [{ ticketId: ticketId(1) }, { ...{ ticketId: ticketId(1) }, counterId: counterId('a') }];
const deposit = serviceId('deposit');
const withdrawal = serviceId('withdrawal');
const booking = {
  id: appointmentId(1),
  code: '100001',
  serviceId: deposit,
  at: MORNING,
  locale: 'en',
  customer: null,
  note: null,
  state: 'booked',
  ticketId: null,
} as const;
const reason = { code: 'first_come', priority: 'ordinary', waitedSeconds: 60, candidates: 1 } as const;

const PERSON = { userId: userId('ann'), name: 'Ann' };
const FROM = { address: '10.0.0.9', deviceId: null };
const ALARM = {
  ...{ alarmId: 'a1', deviceId: 'k1', deviceName: 'Entrance' },
  ...{ part: 'left', kind: 'printer', name: 'Left', state: 'paper_end', severity: 'alarm' },
};
const KIOSK = { deviceId: 'k1', name: 'Entrance', role: 'kiosk', forCounterId: null };
const HEARD = { ticketId: ticketId(1), callSeq: 7, language: 'en' } as const;
const NOTES: { readonly [Name in NoteName]: readonly (readonly [Omit<EventBodyOf<Name>, 'type'>, string])[] } = {
  person_put: [
    [{ ...PERSON, username: 'ann', role: 'supervisor', changed: ['role', 'password'] }, 'Ann got the role supervisor, got a new password'],
  ],
  person_signed_in: [[{ ...PERSON, ...FROM, method: 'pin', sessionId: 's' }, 'Ann signed in with a PIN from 10.0.0.9']],
  sign_in_failed: [
    [
      { ...FROM, username: 'ann', method: 'password', cause: 'wrong', times: 3 },
      'Signing in as “ann” failed (wrong password or PIN) from 10.0.0.9, 3 times',
    ],
  ],
  session_ended: [[{ ...PERSON, sessionId: 's', cause: 'by_admin' }, 'Ann was signed out by an administrator']],
  access_refused: [
    [
      { code: 'FORBIDDEN', route: 'GET /api/audit', address: '10.0.0.9', times: 1 },
      'GET /api/audit was refused with FORBIDDEN to 10.0.0.9',
    ],
  ],
  limit_reached: [[{ limit: 'tickets', address: '10.0.0.9', times: 900 }, 'The limit “tickets” was reached from 10.0.0.9, 900 times']],
  right_used: [
    [
      { right: 'export_records', route: 'GET /api/tickets.csv', details: { from: '2026-03-01' } },
      'The right export_records was used: GET /api/tickets.csv (from 2026-03-01)',
    ],
  ],
  device_paired: [[{ ...KIOSK, address: '10.0.0.9', invited: true }, 'Entrance was paired as kiosk from 10.0.0.9, by an invitation']],
  device_changed: [[KIOSK, 'Device Entrance is now a kiosk']],
  device_revoked: [[KIOSK, 'Device Entrance was revoked']],
  pairing_failed: [[{ cause: 'wrong_code', address: '10.0.0.9', times: 1 }, 'Pairing failed (a wrong code) from 10.0.0.9']],
  pad_line_put: [[{ padLineId: 'l', name: 'Row one' }, 'The line of button pads “Row one” was set up']],
  pad_line_removed: [[{ padLineId: 'l', name: 'Row one' }, 'The line of button pads “Row one” was removed']],
  printer_put: [
    [{ printerId: 'p', name: 'Left', forDeviceId: null, changed: ['name', 'target'] }, 'The printer “Left” was set up (name, target)'],
  ],
  printer_removed: [[{ printerId: 'p', name: 'Left', forDeviceId: null }, 'The printer “Left” was removed']],
  roll_started: [[{ printerId: 'p', name: 'Left', forDeviceId: null, usedMm: 79_600 }, 'A new roll is in the printer “Left”, after 80 m']],
  device_invited: [[{ name: 'Entrance', role: 'kiosk', forCounterId: null }, 'A code for Entrance to pair as kiosk was made']],
  sso_changed: [[{ enabled: true, issuer: 'https://id.example', clientId: 'foyer' }, 'Single sign-on goes through https://id.example']],
  certificate_renewed: [[{ kind: 'server', fingerprint: 'AB:CD', notAfter: MORNING }, 'The certificate was renewed: AB:CD']],
  alarm_raised: [[ALARM, 'Alarm: printer Left of Entrance is paper_end']],
  alarm_cleared: [[{ ...ALARM, deviceName: null, raisedAt: MORNING }, 'Alarm over: printer Left of the hub is no longer paper_end']],
  alarm_webhook_changed: [
    [{ to: 'https://desk.example' }, 'Alarms are told to https://desk.example'],
    [{ to: null }, 'Alarms are told to no other system any more'],
  ],
  media_changed: [[{ mediaId: 'm', name: 'Logo', change: 'added' }, 'The picture or film “Logo” was added']],
  announcement_played: [
    [{ ...HEARD, outcome: 'spoken', engine: 'espeak', said: 3 }, 'The call of D001 was spoken 3 times (espeak, en)'],
    [{ ...HEARD, outcome: 'chimed', engine: null, said: 1 }, 'The call of D001 was chimed, as no voice speaks its language'],
    [{ ...HEARD, outcome: 'quiet', engine: null, said: 0 }, 'The call of D001 was only shown, as the hall is quiet at this time'],
    [{ ...HEARD, outcome: 'too_old', engine: null, said: 0 }, 'The call of D001 was not spoken, as it had become too old'],
    [{ ...HEARD, outcome: 'failed', engine: null, said: 1 }, 'The call of D001 could not be spoken'],
  ],
  hall_set_up: [[{ template: 'bank' }, 'The hall was set up (bank)']],
};

/** Every event at least once: a new one does not compile without. */
const SAID: { readonly [Name in EventName]: readonly (readonly [Omit<EventBodyOf<Name>, 'type'>, string])[] } = {
  ...NOTES,
  hall_configured: [[{ hall: aHall() }, 'The hall’s settings were changed']],
  service_put: [[{ service: aService('cards') }, 'Service “Service cards” was set up']],
  service_removed: [[{ serviceId: serviceId('gone') }, 'Service “gone” was removed']],
  counter_put: [[{ counter: aCounter('c', []) }, 'Counter c was set up']],
  counter_removed: [[{ counterId: counterId('gone') }, 'Counter gone was removed']],
  profile_put: [[{ profile: aProfile('p', ['deposit']) }, 'Work profile “Profile p” was set up']],
  profile_removed: [[{ profileId: profileId('p') }, 'Work profile “p” was removed']],
  ticket_issued: [
    [
      { ...T, number: 'D001', serial: 1, serviceId: deposit, priority: 'ordinary', locale: 'en', customer: null, journey: [withdrawal] },
      'D001 was issued for “Service deposit”, then “Service withdrawal”',
    ],
    [
      {
        ...T,
        number: 'D001',
        serial: 1,
        serviceId: deposit,
        priority: 'ordinary',
        locale: 'en',
        customer: null,
        appointment: { id: appointmentId(1), at: MORNING, late: true },
      },
      'D001 was issued for “Service deposit”, with an appointment (late)',
    ],
  ],
  ticket_called: [[{ ...A, userId: userId('ann'), reason }, 'D001 was called to counter a (First come, first served; waited 1 min)']],
  ticket_recalled: [[A, 'D001 was called again to counter a']],
  service_started: [[A, 'Service of D001 began at counter a']],
  ticket_served: [[{ ...A, outcome: 'granted' }, 'D001 was served at counter a, outcome granted']],
  leg_served: [
    [{ ...A, outcome: null, serviceId: withdrawal, key: 1 }, 'D001 was served at counter a, and goes on to “Service withdrawal”'],
  ],
  ticket_transferred: [
    [
      { ...A, serviceId: withdrawal, boundTo: { kind: 'user', userId: userId('ann') }, place: 'first', key: 0, outcome: null },
      'D001 was sent on from counter a to Ann (“Service withdrawal”), first',
    ],
    [
      { ...A, serviceId: withdrawal, boundTo: null, place: 'age', key: 0, outcome: 'moved' },
      'D001 was sent on from counter a to “Service withdrawal”, by the age of the visit, outcome moved',
    ],
  ],
  ticket_requeued: [
    [{ ...A, after: 3, key: 1 }, 'D001 went back from counter a to its queue, behind 3 others'],
    [{ ...A, after: 0, key: 1 }, 'D001 went back from counter a to its queue, first'],
    [{ ...A, after: -1, key: 1 }, 'D001 went back from counter a to its queue, last'],
  ],
  ticket_parked: [[{ ...A, until: MORNING }, 'D001 was parked at counter a until 09:00']],
  ticket_moved: [
    [
      { ...T, serviceId: deposit, boundTo: { kind: 'counter', counterId: counterId('b') }, key: 1, cause: 'assigned', releasedFrom: null },
      'D001 was assigned: it waits for counter b (“Service deposit”)',
    ],
    [
      { ...T, serviceId: deposit, boundTo: null, key: 1, cause: 'break', releasedFrom: counterId('a') },
      'D001 was set free by a break: it waits for “Service deposit”',
    ],
  ],
  ticket_no_show: [[A, 'D001 did not come to counter a']],
  ticket_restored: [[{ ...T, key: 1 }, 'D001 was there after all, and waits again']],
  ticket_cancelled: [[T, 'D001 left before being called']],
  ticket_expired: [[T, 'D001 was still waiting when the business day ended']],
  ticket_remarked: [
    [{ ...T, remark: 'Wheelchair' }, 'Remark on D001: Wheelchair'],
    [{ ...T, remark: null }, 'The remark on D001 was taken away'],
  ],
  journey_changed: [
    [{ ...T, journey: [withdrawal] }, 'D001 is to go on to “Service withdrawal”'],
    [{ ...T, journey: [] }, 'D001 has no further service to go to'],
  ],
  counter_status: [
    [{ counterId: counterId('a'), status: 'break', reason: 'lunch' }, 'Counter a took a break (lunch)'],
    [{ counterId: counterId('a'), status: 'open' }, 'Counter a opened'],
  ],
  counter_taken: [[{ counterId: counterId('a'), userId: userId('ann'), name: 'Ann' }, 'Ann sat down at counter a']],
  counter_left: [[{ counterId: counterId('a'), userId: userId('ann') }, 'Ann left counter a']],
  next_stored: [[{ counterId: counterId('a') }, 'The next arrival is to be called to counter a at once']],
  next_unstored: [[{ counterId: counterId('a') }, 'The next arrival is not called to counter a at once any more']],
  auto_call_paused: [
    [{ counterId: counterId('a'), paused: true }, 'Calls by itself at counter a were paused'],
    [{ counterId: counterId('a'), paused: false }, 'Calls by itself at counter a go on'],
  ],
  appointment_booked: [[{ appointment: booking }, '“Service deposit” was booked for 2026-01-05 09:00']],
  appointment_changed: [[{ appointment: booking }, 'A booking is now for “Service deposit”, 2026-01-05 09:00']],
  appointment_cancelled: [[{ appointmentId: appointmentId(1) }, 'A booking was cancelled']],
  appointment_checked_in: [[{ appointmentId: appointmentId(1), ...T }, 'The visitor of a booking checked in']],
  appointment_missed: [[{ appointmentId: appointmentId(1) }, 'Nobody came for a booking: its place was released']],
  announcement_made: [
    [
      { announcement: { id: announcementId(1), text: { en: 'We close at 5' }, at: MORNING, until: null, spoken: false } },
      'A text went to the displays: We close at 5',
    ],
  ],
  announcement_withdrawn: [[{ announcementId: announcementId(1) }, 'A text was taken off the displays']],
  personal_erased: [
    [
      { cause: 'asked', fields: ['name', 'remark'], ticketIds: [ticketId(1)], appointmentIds: [] },
      'Personal data (name, remark) of 1 visits and 0 bookings were erased, as was asked',
    ],
  ],
  day_closed: [
    [{ closedDay: dayAt(MORNING), expired: 2, carriedOver: 0 }, 'Business day 2026-01-05 was closed (tickets ended: 2, still open: 0)'],
  ],
  print_job_queued: [[{ ...T, printJobId: printJobId(1), copy: true }, 'A copy of D001 is to be printed']],
  print_job_changed: [
    [{ ...T, printJobId: printJobId(1), state: 'unknown', trouble: 'silent' }, 'Printing of D001: unknown (silent)'],
    [{ ...T, printJobId: printJobId(1), state: 'confirmed', trouble: null }, 'Printing of D001: confirmed'],
  ],
};

const rows = Object.entries(SAID).flatMap(([type, cases]) => cases.map(([body, text]) => [type as EventName, text, body] as const));

test.each(rows)('%s: %s', (type, text, body) => {
  const actor = { kind: 'user', id: userId('ann'), name: 'Ann' } as const;
  const event = { seq: 7, at: MORNING, businessDay: dayAt(MORNING), actor, type, ...body } as unknown as QueueEvent;
  const entry = auditEntry(state, event, { number: 'D001', deviceName: () => null });
  expect(entry.text).toBe(`${text}, by Ann.`);
  expect(AuditEntry.parse(entry)).toMatchObject({ seq: 7, type, actor: { kind: 'user', id: 'ann', name: 'Ann' }, details: body });
});

test.each([
  [{ kind: 'system' }, 'by the hub.', { id: null, name: null }],
  [{ kind: 'kiosk', id: '10.0.0.7' }, 'by the kiosk (10.0.0.7).', { id: '10.0.0.7', name: null }],
  [{ kind: 'visitor', id: '10.0.0.8' }, 'by a visitor (10.0.0.8).', { id: '10.0.0.8', name: null }],
] as const)('whoever it was: %o', (actor, words, view) => {
  const body: EventBody = { type: 'ticket_cancelled', ...T };
  const entry = auditEntry(
    state,
    { seq: 1, at: MORNING, businessDay: dayAt(MORNING), actor, ...body },
    { number: null, deviceName: () => null },
  );
  expect(entry).toMatchObject({ text: `a ticket left before being called, ${words}`, actor: { kind: actor.kind, ...view }, number: null });
});
