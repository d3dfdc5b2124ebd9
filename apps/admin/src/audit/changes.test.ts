import type { AuditEntry } from '@foyer/contract';
import { HALL_DEFAULTS, SERVICE_DEFAULTS } from '@foyer/queue';
import { createI18n } from '@foyer/ui';
import { STAFF_TEXTS } from '@foyer/ui/staff';
import { describe, expect, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { changesOf } from './changes.ts';
import type { Words } from './use-words.ts';

const i18n = createI18n({ admin: ADMIN_TEXTS, staff: STAFF_TEXTS }, 'en');
const name = (id: string) => `<${id}>`;
const words = {
  t: i18n.getFixedT('en', 'admin'),
  locale: 'en',
  zone: 'UTC',
  names: { service: name, counter: name, priority: name, hall: () => 'Hall', time: name },
  text: (texts: Record<string, string>) => Object.values(texts)[0] ?? '',
  counter: name,
  person: name,
  profile: name,
  outcome: name,
  group: name,
} as unknown as Words;

const service = {
  ...SERVICE_DEFAULTS,
  id: 'deposit',
  name: { en: 'Deposit' },
  series: { prefix: 'A', first: 1, last: 999, step: 1, wrap: false },
  expectedServiceSeconds: 180,
  order: 1,
};
const changes = (type: string, details: object, before: object | null | undefined) =>
  changesOf({ type, details, before } as unknown as AuditEntry, words)?.map(({ label, before: was, after }) => [
    label,
    plain(was),
    plain(after),
  ]);
/** A figure and its unit stay on one line. */
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null;
const changed = (to: object) => changes('service_put', { service: { ...service, ...to } }, { service });

describe('a change of a service', () => {
  test.each([
    [{ name: { en: 'Pay in' } }, ['Name', 'English: Deposit', 'English: Pay in']],
    [{ targetWaitSeconds: 600 }, ['Target wait (service level)', null, '10 min']],
    [{ open: false }, ['Gives tickets (not closed by hand)', 'yes', 'no']],
    [{ lastTicket: 'close' }, ['Near closing time', 'Go on giving tickets', 'Give no more tickets']],
    [{ dailyQuota: 80 }, ['Tickets a day', null, '80']],
    [
      { series: { prefix: 'B', first: 10, last: 50, step: 2, wrap: true } },
      ['Ticket numbers', 'A001–A999', 'B010–B050, step 2, begins again'],
    ],
    [
      { appointments: { slotMinutes: 30, capacity: 2, earlySeconds: 600, lateSeconds: 900, releaseSeconds: 1800 } },
      ['Appointments', null, 'slots of 30 min, 2 at a time; early by up to 10 min, late by up to 15 min, no-show after 30 min'],
    ],
    [{ outcomes: [{ code: 'ok', name: { en: 'Granted' } }] }, ['Outcomes', null, 'Granted']],
    [{ groupId: 'cash' }, ['Group', null, '<cash>']],
  ])('%j', (to, words) => expect(changed(to)).toEqual([words]));
  test('of its hours is told day by day', () => {
    const day = [{ from: '09:00', to: '17:00' }];
    const weekly = { mon: day, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const [[, before, after] = []] = changed({ hours: { weekly, exceptions: [{ date: '2026-12-24', ranges: [], note: '' }] } }) ?? [];
    expect(before).toBeNull();
    expect(after).toMatch(/^Monday 09:00–17:00; Tuesday Closed; .*; 24 Dec 2026 Closed$/);
  });
  test('that changed nothing is empty', () => expect(changed({})).toEqual([]));
});

test('of what is new, all that was given is told, and nothing that was left empty', () => {
  const told = changes(
    'counter_put',
    { counter: { id: 'a', name: 'A', serial: '', profileId: null, serviceIds: ['deposit'], userIds: [] } },
    null,
  );
  expect(told).toEqual([
    ['Name', null, 'A'],
    ['Services', null, '<deposit>'],
  ]);
});

test('a setting that an older version did not know yet is no change as long as it is not set', () => {
  const { zone, ...old } = {
    ...HALL_DEFAULTS,
    name: { en: 'Bank' },
    zone: 'Europe/Berlin',
    cutover: '04:00',
    languages: ['en'],
    priorities: [],
  };
  expect(changes('hall_configured', { hall: { ...old, zone } }, { hall: { ...old, zone, groups: undefined } })).toEqual([]);
  expect(changes('hall_configured', { hall: { ...old, zone: 'Asia/Amman' } }, { hall: { ...old, zone } })).toEqual([
    ['Time zone', 'Europe/Berlin', 'Asia/Amman'],
  ]);
});

test('a calling rule is told in sentences', () => {
  const profile = {
    id: 'cash',
    name: 'Cash',
    serviceIds: ['a', 'b'],
    cherryPick: true,
    rule: { preset: 'first_come', conditions: [], finally: { call: 'first_come' } },
  };
  const strict = { ...profile, rule: { ...profile.rule, preset: 'strict', finally: { call: 'in_order' } } };
  const [[label, , after] = []] = changes('profile_put', { profile: strict }, { profile }) ?? [];
  expect(label).toBe('Calling rule');
  expect(after).toMatch(/^In this order: “<a>”.* “<b>”/);
});

test('a booking that was moved says from when to when', () => {
  const appointment = {
    id: 'x',
    code: '123456',
    serviceId: 'loans',
    at: Date.parse('2026-03-02T09:00Z'),
    locale: 'en',
    customer: null,
    note: null,
    state: 'booked',
    ticketId: null,
  };
  const moved = { ...appointment, at: appointment.at + 1_800_000, customer: { name: 'Ann' } };
  expect(changes('appointment_changed', { appointment: moved }, { appointment })).toEqual([
    ['Time', '2 Mar 2026, 09:00', '2 Mar 2026, 09:30'],
    ['Name', null, 'Ann'],
  ]);
});

test.each(['ticket_called', 'service_removed'])('%s is no change of a setting', (type) => {
  expect(changesOf({ type, details: {}, before: null } as unknown as AuditEntry, words)).toBeNull();
});
