import type { AuditEntry } from '@foyer/contract';
import { createI18n, UI_LOCALES } from '@foyer/ui';
import { STAFF_TEXTS } from '@foyer/ui/staff';
import { describe, expect, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { actorText, said } from './event-words.ts';
import { TYPE_GROUPS } from './filters.ts';
import type { Words } from './use-words.ts';

const AT = Date.parse('2026-03-02T09:00:00.000Z');
const ALARM = { deviceName: 'Entrance', part: 'left', kind: 'printer', name: null, state: 'paper_end', severity: 'alarm' };
const reason = {
  code: 'called_fewer',
  priority: 'standard',
  waitedSeconds: 840,
  candidates: 3,
  profileId: 'cash',
  serviceId: 'deposit',
  call: 2,
  times: 2,
};

function wordsIn(locale: string): Words {
  const i18n = createI18n({ admin: ADMIN_TEXTS, staff: STAFF_TEXTS }, locale);
  const t = i18n.getFixedT(locale, 'admin') as unknown as Words['t'];
  const name = (id: string) => `<${id}>`;
  return {
    t,
    locale,
    zone: 'UTC',
    names: { service: name, counter: name, priority: name, hall: () => 'Hall', time: (moment) => moment.slice(11, 16) },
    ordinaryClass: 'standard',
    text: (texts) => Object.values(texts)[0] ?? '',
    counter: (id) => t('common:counter', { name: name(id) }),
    person: name,
    profile: name,
    ratio: () => '2:1:1',
    outcome: name,
    group: name,
    zoneName: name,
  };
}

const FROM = { address: '10.0.0.9', times: 1 };
const DEVICE = { deviceId: 'k1', name: 'Entrance', role: 'kiosk', forCounterId: null };

/** What each event says at least, and what becomes of it in English. */
const SAID: Readonly<Record<string, readonly (readonly [details: object, text: string, ...notes: string[]])[]>> = {
  ticket_issued: [
    [{ serviceId: 'deposit', priority: 'standard' }, 'Ticket issued: <deposit>'],
    [
      {
        serviceId: 'deposit',
        journey: ['loans', 'cards'],
        priority: 'senior',
        appointment: { at: AT, late: true },
        forecast: { lowSeconds: 120, highSeconds: 300 },
      },
      'Ticket issued: <deposit>',
      'Then: <loans>, <cards>',
      'Class: <senior>',
      'Too late for the appointment at 09:00: waits with the others',
      'Told the visitor: about 2–5 min',
    ],
  ],
  ticket_called: [
    [
      { counterId: 'a', userId: 'ann', reason },
      'Called: Counter <a>',
      'Ratio 2:1:1: call 2 of 2 from “<deposit>” since the reset; waited 14 min. 2 others were waiting for this counter.',
      'Work profile: <cash>',
    ],
    [
      {
        counterId: 'a',
        userId: 'bo',
        reason: { code: 'cherry_pick', priority: 'standard', waitedSeconds: 60, candidates: 9, overtook: 4 },
      },
      'Called: Counter <a>',
      'Called out of turn by a person, past 4 others: waited 1 min.',
      'Specialist: <bo>',
    ],
    [
      {
        counterId: 'a',
        userId: null,
        reason: { code: 'cherry_pick', priority: 'standard', waitedSeconds: 60, candidates: 9, overtook: 0 },
      },
      'Called: Counter <a>',
      'Called by hand; waited 1 min.',
    ],
  ],
  ticket_recalled: [[{ counterId: 'a' }, 'Called again: Counter <a>']],
  service_started: [[{ counterId: 'a' }, 'Service began: Counter <a>']],
  ticket_served: [[{ counterId: 'a', outcome: 'granted' }, 'Served: Counter <a>', 'Outcome: <granted>']],
  leg_served: [[{ counterId: 'a', outcome: null, serviceId: 'loans' }, 'Served: Counter <a>; goes on to <loans>']],
  ticket_transferred: [
    [
      { counterId: 'a', serviceId: 'loans', boundTo: { kind: 'user', userId: 'bo' }, place: 'first', outcome: null },
      'Transferred from Counter <a> to <bo> (<loans>)',
      'As the first in the queue',
    ],
  ],
  ticket_requeued: [
    [{ counterId: 'a', after: 3 }, 'Sent back to the queue from Counter <a>', 'Behind so many others: 3'],
    [{ counterId: 'a', after: -1 }, 'Sent back to the queue from Counter <a>', 'As the last in the queue'],
  ],
  ticket_parked: [[{ counterId: 'a', until: AT }, 'Parked until 09:00: Counter <a>']],
  ticket_moved: [
    ...(['assigned', 'moved', 'break_over', 'closed', 'counter_removed', 'left', 'unparked'] as const).map(
      (cause) => [{ cause, serviceId: 'loans', boundTo: null, releasedFrom: null }, expect.stringContaining('<loans>')] as never,
    ),
    [{ cause: 'break', serviceId: 'loans', boundTo: null, releasedFrom: 'a' }, 'Counter <a> takes a break: waits for <loans> now'],
  ],
  ticket_no_show: [[{ counterId: 'a' }, 'Did not come: Counter <a>']],
  ticket_restored: [[{}, 'Was there after all: waits again']],
  ticket_cancelled: [[{}, 'Cancelled before being called']],
  ticket_expired: [[{}, 'Still waiting when the business day ended']],
  ticket_remarked: [
    [{ remark: 'Pram' }, 'Remark: Pram'],
    [{ remark: null }, 'The remark was removed'],
  ],
  journey_changed: [
    [{ journey: ['loans'] }, 'Is to go on to: <loans>'],
    [{ journey: [] }, 'No further services'],
  ],
  print_job_queued: [[{ copy: true }, 'Is to be printed again, marked as a copy']],
  print_job_changed: [
    ...['queued', 'sent', 'confirmed'].map((state) => [{ state, trouble: null }, expect.any(String)] as never),
    [{ state: 'unknown', trouble: 'paper_end' }, 'The printer did not confirm the print', 'No paper'],
    [{ state: 'failed', trouble: 'gremlins' }, 'Was not printed', 'Trouble: gremlins'],
  ],
  hall_configured: [[{ hall: {} }, 'The hall’s settings were changed']],
  service_put: [[{ service: { id: 'deposit', name: { en: 'Deposit' } } }, 'Service changed: Deposit']],
  service_removed: [[{ serviceId: 'deposit' }, 'Service removed: <deposit>']],
  counter_put: [[{ counter: { id: 'a', name: 'A' } }, 'Counter changed: A']],
  counter_removed: [[{ counterId: 'a' }, 'Counter removed: <a>']],
  profile_put: [[{ profile: { id: 'cash', name: 'Cash' } }, 'Work profile changed: Cash']],
  profile_removed: [[{ profileId: 'cash' }, 'Work profile removed: <cash>']],
  counter_status: [[{ counterId: 'a', status: 'break', reason: 'Lunch' }, 'Counter <a>: Break', 'Reason: Lunch']],
  counter_taken: [[{ counterId: 'a', userId: 'ann', name: 'Ann' }, 'Ann sat down at Counter <a>']],
  counter_left: [[{ counterId: 'a', userId: 'ann' }, '<ann> left Counter <a>']],
  next_stored: [[{ counterId: 'a' }, 'Counter <a>: the next arrival is to be called at once']],
  next_unstored: [[{ counterId: 'a' }, 'Counter <a>: the next arrival is not called at once any more']],
  auto_call_paused: [
    [{ counterId: 'a', paused: true }, 'Counter <a>: calls by itself are paused'],
    [{ counterId: 'a', paused: false }, 'Counter <a>: calls by itself go on'],
  ],
  appointment_booked: [[{ appointment: { serviceId: 'loans', at: AT } }, 'Appointment booked: <loans>, 2 Mar 2026, 09:00']],
  appointment_changed: [[{ appointment: { serviceId: 'loans', at: AT } }, 'Appointment changed: <loans>, 2 Mar 2026, 09:00']],
  appointment_cancelled: [[{}, 'Appointment cancelled']],
  appointment_checked_in: [[{}, 'Checked in for the appointment']],
  appointment_missed: [[{}, 'Nobody came for an appointment: its time was released']],
  announcement_made: [[{ announcement: { text: { en: 'We close at 5' } } }, 'Text on the displays: We close at 5']],
  announcement_withdrawn: [[{}, 'A text was taken off the displays']],
  personal_erased: [
    [
      { cause: 'asked', fields: ['name', 'phone'], ticketIds: ['t1', 't2'], appointmentIds: [] },
      'Personal data were erased on request',
      'Erased: names, phone numbers',
      'Visits: 2, bookings: 0',
    ],
  ],
  person_put: [
    [{ name: 'Ann', role: 'operator', changed: ['added', 'password'] }, 'Ann was added', 'new password'],
    [{ name: 'Ann', role: 'supervisor', changed: ['role', 'disabled'] }, 'Ann was changed', 'role: Supervisor', 'disabled'],
  ],
  person_signed_in: [[{ name: 'Ann', method: 'pin', ...FROM }, 'Ann signed in (PIN)', 'From 10.0.0.9']],
  sign_in_failed: [
    [
      { username: '{{x}} <b>', method: 'password', cause: 'wrong', ...FROM, times: 3 },
      'Sign-in as “{{x}} <b>” failed',
      'Wrong password or PIN',
      'From 10.0.0.9',
      'Times: 3',
    ],
  ],
  session_ended: [[{ name: 'Ann', cause: 'disabled' }, 'Ann was signed out', 'Disabled']],
  access_refused: [
    [{ code: 'OF_A_NEWER_HUB', route: 'GET /api/people', ...FROM }, 'Refused: GET /api/people', 'OF_A_NEWER_HUB', 'From 10.0.0.9'],
  ],
  limit_reached: [[{ limit: 'tickets', ...FROM, times: 900 }, 'Too many requests: tickets', 'From 10.0.0.9', 'Times: 900']],
  right_used: [
    [{ right: 'of_a_newer_hub', route: 'POST /api/x', details: { visits: '2' } }, 'Right used: of_a_newer_hub', 'POST /api/x', 'Visits: 2'],
  ],
  device_paired: [[{ ...DEVICE, ...FROM, invited: true }, '“Entrance” was paired (Kiosk)', 'From 10.0.0.9', 'By an invitation']],
  device_changed: [[{ ...DEVICE, role: 'counter', forCounterId: 'a' }, '“Entrance” was changed', 'Counter', 'Counter <a>']],
  device_revoked: [[DEVICE, '“Entrance” was revoked']],
  pad_line_put: [[{ padLineId: 'l', name: 'Row one' }, 'Line of button pads “Row one” was set up']],
  pad_line_removed: [[{ padLineId: 'l', name: 'Row one' }, 'Line of button pads “Row one” was removed']],
  printer_put: [[{ printerId: 'p', name: 'Left', forDeviceId: null, changed: ['name'] }, 'Printer “Left” was set up']],
  printer_removed: [[{ printerId: 'p', name: 'Left', forDeviceId: null }, 'Printer “Left” was removed']],
  roll_started: [[{ printerId: 'p', name: 'Left', forDeviceId: null, usedMm: 79_600 }, 'A new roll is in printer “Left”, after 80 m']],
  device_invited: [[DEVICE, 'A code for “Entrance” was made (Kiosk)']],
  pairing_failed: [[{ cause: 'locked', ...FROM }, 'Pairing failed', 'Locked after too many wrong codes', 'From 10.0.0.9']],
  sso_changed: [
    [{ enabled: true, issuer: 'https://id.example' }, 'Single sign-on goes through https://id.example'],
    [{ enabled: false }, 'Single sign-on was switched off'],
  ],
  certificate_renewed: [[{ kind: 'server', fingerprint: 'AB:CD' }, 'The certificate was renewed', 'AB:CD']],
  alarm_raised: [[ALARM, 'Alarm: Out of paper', 'Entrance', 'Printer']],
  alarm_cleared: [[{ ...ALARM, deviceName: null, name: 'Left' }, 'Alarm over: Out of paper', 'The hub', 'Left']],
  alarm_webhook_changed: [
    [{ to: 'https://desk.example' }, 'Another system is told of alarms', 'https://desk.example'],
    [{ to: null }, 'No other system is told of alarms any more'],
  ],
  media_changed: [[{ mediaId: 'm', name: 'Logo', change: 'removed' }, 'Picture or film removed: Logo']],
  announcement_played: [
    [
      { callSeq: 7, outcome: 'spoken', engine: 'espeak', language: 'ru', said: 3 },
      'The call was spoken 3 times',
      'espeak-ng',
      'Русский (Russian)',
    ],
    [{ callSeq: 7, outcome: 'quiet', engine: null, language: null, said: 0 }, 'The call was only shown: the hall is quiet at this time'],
  ],
  hall_set_up: [[{ template: 'bank' }, 'The hall was set up (bank)']],
  day_closed: [
    [{ closedDay: '2026-03-02', expired: 2, carriedOver: 1 }, 'Business day 2026-03-02 was closed', 'Tickets ended: 2; still open: 1'],
  ],
};

const entry = (type: string, details: object, more: Partial<AuditEntry> = {}) =>
  ({
    seq: 1,
    at: new Date(AT).toISOString(),
    type,
    details,
    actor: { kind: 'user', id: 'ann', name: 'Ann' },
    text: 'in English',
    ...more,
  }) as AuditEntry;

const cases = Object.entries(SAID).flatMap(([type, all]) => all.map(([details, text, ...notes]) => ({ type, details, text, notes })));

/** A figure and its unit stay on one line. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each(cases)('$type: $text', ({ type, details, text, notes }) => {
  const { text: is, notes: are = [] } = said(entry(type, details), wordsIn('en'));
  expect(is).toEqual(text);
  expect(are.map(plain)).toEqual(notes);
});

describe.each(UI_LOCALES)('in %s', (locale) => {
  test.each(cases)('$type has words of its own, with every figure filled in', ({ type, details }) => {
    const { text, notes = [] } = said(entry(type, details), wordsIn(locale));
    expect([text, ...notes].join('\n')).not.toMatch(/said\.|staff:|common:|\{\{(?!x)|undefined|in English/);
  });
});

test('every event can be asked for, and has words', () => {
  expect(Object.values(TYPE_GROUPS).flat().sort()).toEqual(Object.keys(SAID).sort());
});

test('what is new, and what is gone, is called so', () => {
  const { text } = wordsIn('en') && said(entry('profile_put', { profile: { name: 'Cash' } }, { before: null }), wordsIn('en'));
  expect(text).toBe('Work profile added: Cash');
  const gone = said(entry('service_removed', { serviceId: 'x' }, { before: { service: { name: { en: 'Deposit' } } } }), wordsIn('en'));
  expect(gone.text).toBe('Service removed: Deposit');
});

test('an event of a newer hub is told in its own English', () => {
  expect(said(entry('moon_landed', {}), wordsIn('en'))).toEqual({ text: 'in English' });
});

test('whoever did it has a name', () => {
  const words = wordsIn('en');
  const kinds = ['user', 'kiosk', 'visitor', 'pad', 'printer', 'display', 'counter', 'system'] as const;
  expect(kinds.map((kind) => actorText({ kind, id: 'x', name: kind === 'user' ? 'Ann' : null }, words))).toEqual([
    'Ann',
    'Kiosk',
    'Visitor',
    'Button pad',
    'Printer',
    'Display',
    'Counter',
    'The hub',
  ]);
  expect(actorText({ kind: 'kiosk', id: 'k1', name: 'Entrance' }, words)).toBe('Kiosk “Entrance”');
});
