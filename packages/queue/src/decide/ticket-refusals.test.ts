import { expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { Rejection } from '../rejection.ts';
import { snapshot } from '../snapshot.ts';
import {
  assign,
  call,
  callNumber,
  callTicket,
  cancel,
  configure,
  contextAt,
  finish,
  hallAfter,
  issue,
  MORNING,
  noShow,
  park,
  plan,
  printJobId,
  putService,
  recall,
  remark,
  removeService,
  requeue,
  restoreTicket,
  type Steps,
  start,
  status,
  TWO_COUNTERS,
  take,
  ticketId,
  toCounter,
  toService,
  toUser,
  transfer,
  walkDirect,
  weekly,
} from '../test/index.ts';
import { decide } from './decide.ts';

/** The hall, the command it refuses, and in which words. */
type Row = [what: string, given: Steps, command: Command, code: Rejection['code'], details: Record<string, unknown>];

const hall: Steps = [...TWO_COUNTERS, putService('cards')];
const waiting = [...hall, issue(1, 'deposit')];
const called = [...waiting, call('a')];
const parked = [...called, park('a')];
const absent = [...called, noShow('a')];
const afternoon = weekly({ from: '14:00', to: '18:00' });
const morning = weekly({ from: '08:00', to: '09:00' });
/** D001 was given out again while its first owner was a no-show. */
const wrapped = [
  ...hall,
  putService('deposit', { series: { prefix: 'D', first: 1, last: 1, step: 1, wrap: true } }),
  issue(1, 'deposit'),
  call('a'),
  noShow('a'),
  issue(2, 'deposit'),
];

const state = (n: number, is: string) => ({ ticketId: ticketId(n), state: is });
const stale = { counterId: 'a', ticketId: ticketId(1) };
const nobody = { counterId: 'a' };
const closed = { counterId: 'a', status: 'closed' };

const ISSUE: Row[] = [
  ['an id that was a no-show', absent, issue(1, 'deposit'), 'TICKET_STATE', state(1, 'no_show')],
  [
    'out of hours',
    [...hall, putService('cards', { hours: afternoon })],
    issue(1, 'cards'),
    'SERVICE_OUT_OF_HOURS',
    { serviceId: 'cards', opensAt: '2026-01-05T14:00' },
  ],
  [
    'a full quota',
    [...hall, putService('cards', { dailyQuota: 1 }), issue(1, 'cards'), cancel(1)],
    issue(2, 'cards'),
    'QUOTA_REACHED',
    { serviceId: 'cards', quota: 1 },
  ],
  [
    'too late to be called today',
    [...hall, putService('cards', { hours: morning, lastTicket: 'close' })],
    issue(1, 'cards', { forecast: { lowSeconds: 60, highSeconds: 3601 } }),
    'LAST_TICKET_GONE',
    { serviceId: 'cards', closesAt: '09:00' },
  ],
  ['then an unknown service', hall, issue(1, 'deposit', { journey: ['x'] }), 'SERVICE_UNKNOWN', { serviceId: 'x' }],
  ['then the first again', hall, issue(1, 'deposit', { journey: ['cards', 'deposit'] }), 'JOURNEY_REPEATS', { serviceId: 'deposit' }],
  ['then one twice', hall, issue(1, 'deposit', { journey: ['cards', 'cards'] }), 'JOURNEY_REPEATS', { serviceId: 'cards' }],
  [
    'then a closed service',
    [...hall, putService('cards', { open: false })],
    issue(1, 'deposit', { journey: ['cards'] }),
    'SERVICE_CLOSED',
    { serviceId: 'cards' },
  ],
  [
    'then a service out of hours',
    [...hall, putService('cards', { hours: afternoon })],
    issue(1, 'deposit', { journey: ['cards'] }),
    'SERVICE_OUT_OF_HOURS',
    { serviceId: 'cards', opensAt: '2026-01-05T14:00' },
  ],
];

const WALK_DIRECT: Row[] = [
  ['at no counter', hall, walkDirect('x', 1, 'deposit'), 'COUNTER_UNKNOWN', { counterId: 'x' }],
  ['stale', called, walkDirect('a', 2, 'deposit', { seen: null }), 'STALE_STATE', stale],
  ['at a closed counter', [...hall, status('a', 'closed')], walkDirect('a', 1, 'deposit'), 'COUNTER_NOT_OPEN', closed],
  ['for no service', hall, walkDirect('a', 1, 'x'), 'SERVICE_UNKNOWN', { serviceId: 'x' }],
  ['with an id that waits', waiting, walkDirect('a', 1, 'deposit'), 'TICKET_STATE', state(1, 'waiting')],
  ['with no such class', hall, walkDirect('a', 1, 'deposit', { priority: 'royal' }), 'PRIORITY_UNKNOWN', { priority: 'royal' }],
  ['with no such language', hall, walkDirect('a', 1, 'deposit', { locale: 'fr' }), 'LANGUAGE_UNKNOWN', { locale: 'fr' }],
  [
    'with no number left',
    [...hall, putService('cards', { series: { prefix: 'C', first: 1, last: 1, step: 1, wrap: false } }), issue(1, 'cards')],
    walkDirect('a', 2, 'cards'),
    'SERIES_EXHAUSTED',
    { serviceId: 'cards' },
  ],
  [
    'without the outcome of the one before',
    [...called, putService('deposit', { outcomeRequired: true })],
    walkDirect('a', 2, 'cards'),
    'OUTCOME_REQUIRED',
    { serviceId: 'deposit', outcomes: [] },
  ],
];

const FOR_TICKETS: Row[] = [
  ['plan: unknown ticket', hall, plan(1, []), 'TICKET_UNKNOWN', { ticketId: ticketId(1) }],
  ['plan: a no-show', absent, plan(1, []), 'TICKET_STATE', state(1, 'no_show')],
  ['plan: in another state', called, plan(1, [], 'waiting'), 'TICKET_STATE', state(1, 'called')],
  ['plan: unknown service', called, plan(1, ['x']), 'SERVICE_UNKNOWN', { serviceId: 'x' }],
  ['plan: the present service', called, plan(1, ['cards', 'deposit']), 'JOURNEY_REPEATS', { serviceId: 'deposit' }],
  ['plan: one twice', called, plan(1, ['cards', 'cards']), 'JOURNEY_REPEATS', { serviceId: 'cards' }],
  ['cancel: a no-show', absent, cancel(1), 'TICKET_STATE', state(1, 'no_show')],
  ['cancel: in another state', parked, cancel(1, 'waiting'), 'TICKET_STATE', state(1, 'parked')],
  ['remark: unknown ticket', hall, remark(1, 'hm'), 'TICKET_UNKNOWN', { ticketId: ticketId(1) }],
  ['remark: a no-show', absent, remark(1, 'hm'), 'TICKET_STATE', state(1, 'no_show')],
  ['assign: unknown ticket', hall, assign(1, toService('cards')), 'TICKET_UNKNOWN', { ticketId: ticketId(1) }],
  ['assign: called', called, assign(1, toService('cards')), 'TICKET_STATE', state(1, 'called')],
  ['assign: serving', [...called, start('a')], assign(1, toService('cards')), 'TICKET_STATE', state(1, 'serving')],
  ['assign: in another state', parked, assign(1, toService('cards'), 'age', 'waiting'), 'TICKET_STATE', state(1, 'parked')],
  ['assign: nowhere', waiting, assign(1, {}), 'TARGET_INVALID', {}],
  ['assign: to two', waiting, assign(1, { ...toCounter('a'), ...toUser('ben') }), 'TARGET_INVALID', {}],
  ['assign: to no service', waiting, assign(1, toService('x')), 'SERVICE_UNKNOWN', { serviceId: 'x' }],
  ['assign: to no counter', waiting, assign(1, toCounter('x')), 'COUNTER_UNKNOWN', { counterId: 'x' }],
  ['assign: where it waits', waiting, assign(1, toService('deposit')), 'TARGET_SAME', { ticketId: ticketId(1) }],
  ['assign: twice', [...waiting, assign(1, toCounter('a'))], assign(1, toCounter('a')), 'TARGET_SAME', { ticketId: ticketId(1) }],
  [
    'assign: to a person twice',
    [...waiting, take('a', 'ben'), assign(1, toUser('ben'))],
    assign(1, toUser('ben')),
    'TARGET_SAME',
    { ticketId: ticketId(1) },
  ],
  ['assign: to a person who is not there', waiting, assign(1, toUser('ben')), 'TARGET_ABSENT', { counterId: null, userId: 'ben' }],
  [
    'assign: to a person who has closed',
    [...waiting, take('b', 'ben'), status('b', 'closed')],
    assign(1, toUser('ben')),
    'TARGET_ABSENT',
    { counterId: null, userId: 'ben' },
  ],
  [
    'assign: to a counter on break',
    [...waiting, status('b', 'break')],
    assign(1, toCounter('b')),
    'TARGET_ABSENT',
    { counterId: 'b', userId: null },
  ],
  [
    'transfer: to a closed counter',
    [...called, status('b', 'closed')],
    transfer('a', toCounter('b')),
    'TARGET_ABSENT',
    { counterId: 'b', userId: null },
  ],
  ['restore: unknown ticket', hall, restoreTicket(1), 'TICKET_UNKNOWN', { ticketId: ticketId(1) }],
  ['restore: one who waits', waiting, restoreTicket(1), 'TICKET_STATE', state(1, 'waiting')],
  ['restore: one who was served', [...called, finish('a')], restoreTicket(1), 'TICKET_UNKNOWN', { ticketId: ticketId(1) }],
  ['restore: the number has another owner', wrapped, restoreTicket(1), 'NUMBER_IN_USE', { number: 'D001' }],
];

const AT_COUNTERS: Row[] = [
  ['call one: at no counter', waiting, callTicket('x', 1), 'COUNTER_UNKNOWN', { counterId: 'x' }],
  ['call one: stale', [...called, issue(2, 'deposit')], callTicket('a', 2, null), 'STALE_STATE', stale],
  ['call one: at a closed counter', [...waiting, status('a', 'closed')], callTicket('a', 1), 'COUNTER_NOT_OPEN', closed],
  ['call one: unknown', hall, callTicket('a', 1), 'TICKET_UNKNOWN', { ticketId: ticketId(1) }],
  ['call one: no such number', waiting, callNumber('a', 'D002'), 'NUMBER_UNKNOWN', { number: 'D002' }],
  ['call one: nobody said', waiting, { type: 'call_ticket', counterId: 'a' } as Command, 'NUMBER_UNKNOWN', { number: '' }],
  ['call one: who is here already', called, callTicket('a', 1), 'TICKET_STATE', state(1, 'called')],
  ['call one: who is at another counter', called, callTicket('b', 1), 'TICKET_STATE', state(1, 'called')],
  ['call one: a no-show', absent, callTicket('a', 1), 'TICKET_STATE', state(1, 'no_show')],
  ['transfer: at no counter', called, transfer('x', toService('cards')), 'COUNTER_UNKNOWN', { counterId: 'x' }],
  ['transfer: nobody is here', waiting, transfer('a', toService('cards')), 'COUNTER_HAS_NO_TICKET', nobody],
  ['transfer: stale', called, transfer('a', toService('cards'), 'age', null), 'STALE_STATE', stale],
  ['transfer: nowhere', called, transfer('a', {}), 'TARGET_INVALID', {}],
  ['transfer: to two', called, transfer('a', { ...toCounter('b'), ...toUser('ben') }), 'TARGET_INVALID', {}],
  ['transfer: to no service', called, transfer('a', toService('x')), 'SERVICE_UNKNOWN', { serviceId: 'x' }],
  ['transfer: to no counter', called, transfer('a', toCounter('x')), 'COUNTER_UNKNOWN', { counterId: 'x' }],
  ['transfer: to where it was called from', called, transfer('a', toService('deposit')), 'TARGET_SAME', { ticketId: ticketId(1) }],
  ['transfer: to where it is', called, transfer('a', toCounter('a')), 'TARGET_SAME', { ticketId: ticketId(1) }],
  ['transfer: to who is here', [...called, take('a', 'ben')], transfer('a', toUser('ben')), 'TARGET_SAME', { ticketId: ticketId(1) }],
  ['requeue: nobody is here', waiting, requeue('a'), 'COUNTER_HAS_NO_TICKET', nobody],
  ['requeue: stale', called, requeue('a', 0, null), 'STALE_STATE', stale],
  ['requeue: before the first', called, requeue('a', -1), 'REQUEUE_PLACE_INVALID', { after: -1 }],
  ['requeue: behind half a visitor', called, requeue('a', 1.5), 'REQUEUE_PLACE_INVALID', { after: 1.5 }],
  [
    'requeue: in a hall that does not',
    [...hall, configure({ maxRequeues: 0 }), issue(1, 'deposit'), call('a')],
    requeue('a'),
    'REQUEUE_LIMIT',
    { ticketId: ticketId(1), max: 0 },
  ],
  ['park: nobody is here', waiting, park('a'), 'COUNTER_HAS_NO_TICKET', nobody],
  ['park: stale', called, park('a', 60, null), 'STALE_STATE', stale],
  ['park: for a moment', called, park('a', 9), 'PARK_TIME_INVALID', { seconds: 9 }],
  ['park: for the whole day', called, park('a', 4 * 3600 + 1), 'PARK_TIME_INVALID', { seconds: 4 * 3600 + 1 }],
  ['park: for no time that is', called, park('a', Number.NaN), 'PARK_TIME_INVALID', { seconds: Number.NaN }],
  ['recall: who is parked', parked, recall('a'), 'COUNTER_HAS_NO_TICKET', nobody],
];

test.each([...ISSUE, ...WALK_DIRECT, ...FOR_TICKETS, ...AT_COUNTERS])('refuses: %s', (_, given, command, code, details) => {
  const before = hallAfter(...given);
  const saved = JSON.stringify(snapshot(before));
  expect(decide(before, command, contextAt(MORNING))).toEqual({ ok: false, rejection: { code, details } });
  expect(JSON.stringify(snapshot(before))).toBe(saved);
});

test('refuses to restore a visit to a service that is gone', () => {
  const command = restoreTicket(1);
  const gone = hallAfter(...absent, removeService('deposit'));
  expect(decide(gone, command, contextAt(MORNING))).toMatchObject({
    rejection: { code: 'SERVICE_UNKNOWN', details: { serviceId: 'deposit' } },
  });
});

const OPERATIONS: Command[] = [
  issue(1, 'deposit', { printJobId: printJobId(1) }),
  walkDirect('a', 1, 'deposit'),
  plan(1, []),
  assign(1, toService('cards')),
  restoreTicket(1),
  remark(1, 'hm'),
  callTicket('a', 1),
  transfer('a', toService('cards')),
  requeue('a'),
  park('a'),
];

test.each(OPERATIONS)('refuses $type before the hall is configured', (command) => {
  expect(decide(hallAfter(putService('deposit')), command, contextAt(MORNING))).toEqual({
    ok: false,
    rejection: { code: 'HALL_INVALID', details: { field: 'hall' } },
  });
});
