import { expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { Rejection } from '../rejection.ts';
import { snapshot } from '../snapshot.ts';
import {
  aHall,
  call,
  cancel,
  changeCounter,
  changeService,
  configure,
  contextAt,
  createCounter,
  createService,
  finish,
  hallAfter,
  issue,
  MORNING,
  noShow,
  printJobId,
  putCounter,
  putService,
  recall,
  removeCounter,
  removeService,
  report,
  reprint,
  serviceId,
  start,
  status,
  TWO_COUNTERS,
  ticketId,
} from '../test/index.ts';
import { decide } from './decide.ts';

/** The hall, the command it refuses, and in which words. */
type Row = [
  what: string,
  given: readonly (Command | number)[],
  command: Command,
  rejection: { code: Rejection['code']; details: Record<string, unknown> },
];

const hall = TWO_COUNTERS;
const waiting = [...hall, issue(1, 'deposit')];
const called = [...waiting, call('a')];
const serving = [...called, start('a')];
const served = [...called, finish('a')];
const printing = [...hall, issue(1, 'deposit', { printJobId: printJobId(1) })];
const sent = [...printing, report(1, 'sent')];
const series = (prefix: string, first: number, last: number, step = 1) => ({ series: { prefix, first, last, step } });
const priorities = aHall().priorities;
const hallInvalid = (field: string) => ({ code: 'HALL_INVALID' as const, details: { field } });
const stale = (counterId: string, n: number | null) => ({
  code: 'STALE_STATE' as const,
  details: { counterId, ticketId: n && ticketId(n) },
});
const wrongState = (n: number, state: string) => ({ code: 'TICKET_STATE' as const, details: { ticketId: ticketId(n), state } });
const wrongJobState = (n: number, state: string) => ({ code: 'PRINT_JOB_STATE' as const, details: { printJobId: printJobId(n), state } });
const hasTicket = (counterId: string, n: number) => ({
  code: 'COUNTER_HAS_TICKET' as const,
  details: { counterId, ticketId: ticketId(n) },
});
const noTicket = { code: 'COUNTER_HAS_NO_TICKET' as const, details: { counterId: 'a' } };
const noCounter = { code: 'COUNTER_UNKNOWN' as const, details: { counterId: 'x' } };
const noService = { code: 'SERVICE_UNKNOWN' as const, details: { serviceId: 'x' } };
const nameTaken = (name: string) => ({ code: 'COUNTER_NAME_TAKEN' as const, details: { name, otherCounterId: 'a' } });
const taken = (id: string) => ({ code: 'ID_TAKEN' as const, details: { id } });
const noSeries = (prefix: string) => ({ code: 'SERIES_INVALID' as const, details: { prefix } });
const overlap = { code: 'SERIES_OVERLAPS' as const, details: { prefix: 'D', otherServiceId: 'deposit' } };

const SET_UP: Row[] = [
  ['configure: no language', [], configure({ languages: [] }), hallInvalid('languages')],
  ['configure: a language twice', [], configure({ languages: ['en', 'en'] }), hallInvalid('languages')],
  ['configure: an empty language', [], configure({ languages: ['en', ''] }), hallInvalid('languages')],
  ['configure: a first language that the services have no name in', hall, configure({ languages: ['ru', 'en'] }), hallInvalid('languages')],
  ['configure: no name in the first language', [], configure({ name: { ru: 'Ратуша' } }), hallInvalid('name')],
  ['configure: no zone', [], configure({ zone: '' }), hallInvalid('zone')],
  ['configure: a cut-over after the day', [], configure({ cutover: '24:00' }), hallInvalid('cutover')],
  ['configure: a cut-over without minutes', [], configure({ cutover: '5' }), hallInvalid('cutover')],
  ['configure: no class', [], configure({ priorities: [] }), hallInvalid('priorities')],
  [
    'configure: two classes of one id',
    [],
    configure({ priorities: [...priorities, ...priorities.slice(0, 1)] }),
    hallInvalid('priorities'),
  ],
  [
    'configure: a class without an id',
    [],
    configure({ priorities: [{ id: '', rank: 0, name: { en: 'Nobody' } }] }),
    hallInvalid('priorities'),
  ],
  [
    'configure: a rank that is no number',
    [],
    configure({ priorities: [{ id: 'one', rank: Number.NaN, name: { en: 'One' } }] }),
    hallInvalid('priorities'),
  ],
  [
    'configure: a class without a name',
    [],
    configure({ priorities: [{ id: 'one', rank: 0, name: { ru: 'Один' } }] }),
    hallInvalid('priorities'),
  ],
  [
    'configure: without a class that waits',
    [...hall, issue(1, 'deposit', { priority: 'paid' })],
    configure({ priorities: priorities.filter((one) => one.id !== 'paid') }),
    hallInvalid('priorities'),
  ],
  [
    'configure: without a class that is served',
    [...hall, issue(1, 'deposit', { priority: 'paid' }), call('a')],
    configure({ priorities: priorities.filter((one) => one.id !== 'paid') }),
    hallInvalid('priorities'),
  ],
  ['put service: no name in the first language', hall, putService('cards', { name: { ru: 'Карты' } }), hallInvalid('service.name')],
  [
    'put service: no expected time',
    hall,
    putService('cards', { expectedServiceSeconds: 0 }),
    hallInvalid('service.expectedServiceSeconds'),
  ],
  [
    'put service: an endless expected time',
    hall,
    putService('cards', { expectedServiceSeconds: Number.POSITIVE_INFINITY }),
    hallInvalid('service.expectedServiceSeconds'),
  ],
  ['put service: a series that ends before it begins', hall, putService('cards', series('C', 10, 9)), noSeries('C')],
  ['put service: a step of nothing', hall, putService('cards', series('C', 1, 9, 0)), noSeries('C')],
  ['put service: a step that no second number fits', hall, putService('cards', series('C', 1, 5, 5)), noSeries('C')],
  ['put service: a number below zero', hall, putService('cards', series('C', -1, 9)), noSeries('C')],
  ['put service: half a number', hall, putService('cards', series('C', 1, 9.5)), noSeries('C')],
  ['put service: a digit in the prefix', hall, putService('cards', series('C1', 1, 9)), noSeries('C1')],
  ['put service: the same series as another', hall, putService('cards', series('D', 1, 999)), overlap],
  ['put service: the end of a series inside another', hall, putService('cards', series('D', 0, 1)), overlap],
  ['put service: the beginning of a series inside another', hall, putService('cards', series('D', 999, 2000)), overlap],
  [
    'put service: a series that interleaves with another',
    [configure(), putService('deposit', series('D', 1, 9, 2))],
    putService('cards', series('D', 2, 8, 2)),
    overlap,
  ],
  ['create service: an id that is there', hall, createService('deposit', { name: 'Loans', series: { prefix: 'L' } }), taken('deposit')],
  ['create service: a series of another', hall, createService(null, { name: 'Loans', series: { prefix: 'D' } }), overlap],
  ['change service: unknown', hall, changeService('x', { open: false }), noService],
  ['change service: into the series of another', hall, changeService('withdrawal', { series: { prefix: 'D' } }), overlap],
  [
    'change service: that was removed',
    [...hall, removeService('deposit')],
    changeService('deposit', { open: true }),
    {
      code: 'SERVICE_UNKNOWN',
      details: { serviceId: 'deposit' },
    },
  ],
  ['remove service: unknown', hall, removeService('x'), noService],
  [
    'remove service: somebody waits',
    waiting,
    removeService('deposit'),
    { code: 'SERVICE_IN_USE', details: { serviceId: 'deposit', openTickets: 1 } },
  ],
  [
    'remove service: somebody is served',
    [...serving, issue(2, 'deposit')],
    removeService('deposit'),
    { code: 'SERVICE_IN_USE', details: { serviceId: 'deposit', openTickets: 2 } },
  ],
  ['put counter: an unknown service', hall, putCounter('a', ['deposit', 'x']), noService],
  ['create counter: an id that is there', hall, createCounter('a', { name: 'Z' }), taken('a')],
  ['create counter: a name that another one has', hall, createCounter(null, { name: ' A ' }), nameTaken(' A ')],
  ['change counter: to the name of another one', hall, changeCounter('b', { name: 'A' }), nameTaken('A')],
  ['create counter: an unknown service', hall, createCounter(null, { name: 'Z', serviceIds: [serviceId('x')] }), noService],
  ['change counter: unknown', hall, changeCounter('x', { name: 'Z' }), noCounter],
  ['change counter: an unknown service', hall, changeCounter('a', { serviceIds: [serviceId('x')] }), noService],
  ['remove counter: unknown', hall, removeCounter('x'), noCounter],
  ['remove counter: a ticket is there', called, removeCounter('a'), hasTicket('a', 1)],
];

const TICKETS: Row[] = [
  ['issue: unknown service', hall, issue(1, 'x'), noService],
  [
    'issue: closed service',
    [...hall, putService('deposit', { open: false })],
    issue(1, 'deposit'),
    { code: 'SERVICE_CLOSED', details: { serviceId: 'deposit' } },
  ],
  ['issue: unknown class', hall, issue(1, 'deposit', { priority: 'royal' }), { code: 'PRIORITY_UNKNOWN', details: { priority: 'royal' } }],
  [
    'issue: a language the hall does not speak',
    hall,
    issue(1, 'deposit', { locale: 'fr' }),
    { code: 'LANGUAGE_UNKNOWN', details: { locale: 'fr' } },
  ],
  ['issue: an id that waits', waiting, issue(1, 'withdrawal'), wrongState(1, 'waiting')],
  ['issue: an id that is served', serving, issue(1, 'deposit'), wrongState(1, 'serving')],
  ['issue: a print job that is there', printing, issue(2, 'deposit', { printJobId: printJobId(1) }), wrongJobState(1, 'queued')],
  [
    'issue: no number left',
    [...hall, putService('deposit', series('D', 1, 1)), issue(1, 'deposit'), cancel(1)],
    issue(2, 'deposit'),
    { code: 'SERIES_EXHAUSTED', details: { serviceId: 'deposit' } },
  ],
  ['cancel: unknown', hall, cancel(1), { code: 'TICKET_UNKNOWN', details: { ticketId: ticketId(1) } }],
  ['cancel: called', called, cancel(1), wrongState(1, 'called')],
  ['cancel: serving', serving, cancel(1), wrongState(1, 'serving')],
  ['cancel: twice', [...waiting, cancel(1)], cancel(1), { code: 'TICKET_UNKNOWN', details: { ticketId: ticketId(1) } }],
];

const COUNTERS: Row[] = [
  ['call: unknown counter', hall, call('x'), noCounter],
  [
    'call: on a break',
    [...waiting, status('a', 'break')],
    call('a'),
    { code: 'COUNTER_NOT_OPEN', details: { counterId: 'a', status: 'break' } },
  ],
  [
    'call: closed',
    [...waiting, status('a', 'closed')],
    call('a'),
    { code: 'COUNTER_NOT_OPEN', details: { counterId: 'a', status: 'closed' } },
  ],
  [
    'call: busy by hand',
    [...waiting, status('a', 'busy')],
    call('a'),
    { code: 'COUNTER_NOT_OPEN', details: { counterId: 'a', status: 'busy' } },
  ],
  [
    'call: a new counter is closed',
    [...waiting, putCounter('c', ['deposit'])],
    call('c'),
    { code: 'COUNTER_NOT_OPEN', details: { counterId: 'c', status: 'closed' } },
  ],
  ['call: expects nobody', called, call('a', null), stale('a', 1)],
  ['call: expects somebody', waiting, call('a', 1), stale('a', null)],
  ['call: the second of two equal presses', [...called, issue(2, 'deposit')], call('a', null), stale('a', 1)],
  ['call: stale at a counter that is not open', [...waiting, status('a', 'break')], call('a', 1), stale('a', null)],
  ['recall: unknown counter', hall, recall('x'), noCounter],
  ['recall: nobody is here', waiting, recall('a'), noTicket],
  ['recall: stale', called, recall('a', 9), stale('a', 1)],
  ['start: unknown counter', hall, start('x'), noCounter],
  ['start: nobody is here', waiting, start('a'), noTicket],
  ['start: stale', called, start('a', null), stale('a', 1)],
  ['start: started before', serving, start('a'), wrongState(1, 'serving')],
  ['finish: unknown counter', hall, finish('x'), noCounter],
  ['finish: nobody is here', served, finish('a'), noTicket],
  ['finish: stale', served, finish('a', 'done', 1), stale('a', null)],
  ['no-show: unknown counter', hall, noShow('x'), noCounter],
  ['no-show: nobody is here', waiting, noShow('a'), noTicket],
  ['no-show: stale', called, noShow('a', 2), stale('a', 1)],
  ['no-show: service has started', serving, noShow('a'), wrongState(1, 'serving')],
  ['status: unknown counter', hall, status('x', 'open'), noCounter],
  ['status: a break with a ticket', called, status('a', 'break'), hasTicket('a', 1)],
  ['status: closing with a ticket', serving, status('a', 'closed'), hasTicket('a', 1)],
];

const PRINTING: Row[] = [
  ['reprint: unknown ticket', hall, reprint(1, 1), { code: 'TICKET_UNKNOWN', details: { ticketId: ticketId(1) } }],
  ['reprint: a ticket that is done', served, reprint(1, 1), { code: 'TICKET_UNKNOWN', details: { ticketId: ticketId(1) } }],
  ['reprint: its job is queued', printing, reprint(1, 2), wrongJobState(1, 'queued')],
  ['reprint: its job is at the printer', sent, reprint(1, 2), wrongJobState(1, 'sent')],
  ['reprint: a job id that is there', [...printing, issue(2, 'deposit')], reprint(2, 1), wrongJobState(1, 'queued')],
  ['report: unknown job', hall, report(1, 'sent'), { code: 'PRINT_JOB_UNKNOWN', details: { printJobId: printJobId(1) } }],
  [
    'report: a finished job',
    [...sent, report(1, 'confirmed')],
    report(1, 'unknown'),
    { code: 'PRINT_JOB_UNKNOWN', details: { printJobId: printJobId(1) } },
  ],
  ['report: queued, and nothing new', printing, report(1, 'queued'), wrongJobState(1, 'queued')],
  ['report: queued to confirmed', printing, report(1, 'confirmed'), wrongJobState(1, 'queued')],
  ['report: queued to unknown', printing, report(1, 'unknown'), wrongJobState(1, 'queued')],
  ['report: sent to queued', sent, report(1, 'queued', 'offline'), wrongJobState(1, 'sent')],
  ['report: sent to sent', sent, report(1, 'sent', 'offline'), wrongJobState(1, 'sent')],
];

test.each([...SET_UP, ...TICKETS, ...COUNTERS, ...PRINTING])('refuses to %s', (_, given, command, rejection) => {
  const state = hallAfter(...given);
  const before = JSON.stringify(snapshot(state));
  expect(decide(state, command, contextAt(MORNING))).toEqual({ ok: false, rejection });
  expect(JSON.stringify(snapshot(state))).toBe(before);
});

const OPERATIONS: Command[] = [
  issue(1, 'deposit'),
  cancel(1),
  call('a'),
  recall('a'),
  start('a'),
  finish('a'),
  noShow('a'),
  status('a', 'open'),
  reprint(1, 1),
  report(1, 'sent'),
];

test.each(OPERATIONS)('refuses $type before the hall is configured', (command) => {
  const state = hallAfter(putService('deposit'), putCounter('a', ['deposit']));
  expect(decide(state, command, contextAt(MORNING))).toEqual({
    ok: false,
    rejection: { code: 'HALL_INVALID', details: { field: 'hall' } },
  });
});
