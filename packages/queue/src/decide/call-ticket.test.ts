import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import { ratio } from '../rules/presets.ts';
import type { HallState } from '../state.ts';
import {
  aProfile,
  assign,
  call,
  callNumber,
  callTicket,
  configure,
  contextAt,
  counterId,
  hallAfter,
  issue,
  kiosk,
  MORNING,
  noShow,
  park,
  profileId,
  putCounter,
  putProfile,
  putService,
  type Steps,
  serviceId,
  start,
  status,
  TWO_COUNTERS,
  take,
  ticketId,
  toCounter,
  toUser,
  walkDirect,
} from '../test/index.ts';
import { currentTicket } from '../views.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command, seconds = 0) => {
  const decision = decide(state, command, contextAt(MORNING + seconds * 1000, command));
  return decision.ok ? decision.events : decision.rejection;
};
const waiting: Steps = [...TWO_COUNTERS, issue(1, 'deposit'), issue(2, 'withdrawal'), issue(3, 'deposit'), issue(4, 'deposit')];

describe('a call out of order', () => {
  test('says whom it overtook', () => {
    expect(eventsOf(hallAfter(...waiting), callTicket('a', 4), 90)).toEqual([
      {
        type: 'ticket_called',
        ticketId: ticketId(4),
        counterId: 'a',
        userId: 'ann',
        reason: {
          code: 'cherry_pick',
          trigger: 'press',
          priority: 'ordinary',
          waitedSeconds: 90,
          candidates: 4,
          profileId: null,
          serviceId: 'deposit',
          condition: null,
          overtook: 2,
        },
      },
    ]);
  });

  test('is made by number too, at any counter, and ends what is there', () => {
    const state = hallAfter(...waiting, call('b'));
    expect(eventsOf(state, callNumber('b', 'W001'))).toMatchObject([
      { type: 'ticket_served', ticketId: ticketId(1) },
      { type: 'ticket_called', ticketId: ticketId(2), counterId: 'b', reason: { code: 'cherry_pick', overtook: 0, candidates: 3 } },
    ]);
  });

  test('of whom the rule would call anyway is the rule’s call', () => {
    expect(eventsOf(hallAfter(...waiting), callTicket('a', 1))).toEqual(eventsOf(hallAfter(...waiting), call('a')));
  });

  test('takes a visitor out of a pool, whoever’s it is', () => {
    const state = hallAfter(...waiting, call('a'), park('a'));
    expect(eventsOf(state, callTicket('b', 1))).toMatchObject([{ type: 'ticket_called', reason: { code: 'cherry_pick', overtook: 0 } }]);
    expect(currentTicket(hallAfter(...waiting, call('a'), park('a'), callTicket('b', 1)), counterId('b'))?.number).toBe('D001');
  });

  test('names nobody when a pad makes it where nobody sits, and the specialist where one does', () => {
    const by = (...steps: Steps) => decide(hallAfter(...waiting, ...steps), callTicket('a', 4), { ...contextAt(MORNING), actor: kiosk });
    expect(by()).toMatchObject({ events: [{ userId: null }] });
    expect(by(take('a', 'ben'))).toMatchObject({ events: [{ userId: 'ben' }] });
  });
});

describe('a profile without out-of-order calls', () => {
  const strictly = [
    ...TWO_COUNTERS,
    putProfile('p', ['deposit', 'withdrawal'], { cherryPick: false }),
    putCounter('a', [], { profileId: profileId('p') }),
    issue(1, 'deposit'),
    issue(2, 'withdrawal'),
    issue(3, 'deposit'),
  ];
  const refused = { code: 'CHERRY_PICK_NOT_ALLOWED', details: { counterId: 'a', profileId: 'p' } };

  test('refuses them', () => {
    expect(eventsOf(hallAfter(...strictly), callTicket('a', 3))).toEqual(refused);
    expect(eventsOf(hallAfter(...strictly, call('b'), park('b')), callTicket('a', 1))).toEqual(refused);
    expect(eventsOf(hallAfter(...strictly, assign(3, toCounter('b'))), callTicket('a', 3))).toEqual(refused);
  });

  test.each([
    ['who is next anyway', [], 1],
    ['who is in the counter’s own pool', [call('a'), park('a')], 1],
    ['who is bound to the counter', [assign(2, toCounter('a')), assign(3, toCounter('a'))], 3],
    ['who is bound to the person there', [take('a', 'ben'), assign(2, toUser('ben')), assign(3, toUser('ben'))], 3],
  ] as [string, Steps, number][])('does not mean %s', (_, steps, n) => {
    expect(eventsOf(hallAfter(...strictly, ...steps), callTicket('a', n))).toMatchObject([{ type: 'ticket_called' }]);
  });
});

describe('a rule that counts', () => {
  const shares = [
    { serviceId: serviceId('deposit'), share: 2 },
    { serviceId: serviceId('withdrawal'), share: 1 },
  ];
  const counted = [
    ...TWO_COUNTERS,
    putProfile('p', ['deposit', 'withdrawal'], { rule: ratio(shares) }),
    putCounter('a', [], { profileId: profileId('p') }),
    ...[1, 2, 3, 4, 5].map((n) => issue(n, 'deposit')),
    ...[6, 7, 8].map((n) => issue(n, 'withdrawal')),
  ];
  const countsOf = (state: HallState) =>
    Object.fromEntries((state.ruleCounts.get(profileId('p'))?.calls ?? []).map((one) => [one.serviceId, one.times]));

  test('counts whom a person picks, too', () => {
    expect(countsOf(hallAfter(...counted, call('a')))).toEqual({ deposit: 1 });
    expect(countsOf(hallAfter(...counted, call('a'), callTicket('a', 3)))).toEqual({ deposit: 2 });
    expect(countsOf(hallAfter(...counted, call('a'), callTicket('a', 3), call('a')))).toEqual({ deposit: 2, withdrawal: 1 });
  });

  test('begins anew after its round, on another day and when the profile is changed', () => {
    const round = [...counted, call('a'), call('a'), call('a')];
    expect(countsOf(hallAfter(...round, call('a')))).toEqual({ deposit: 1 });
    expect(hallAfter(...counted, call('a'), 24 * 3600, call('a')).ruleCounts.get(profileId('p'))).toEqual({
      profileId: 'p',
      businessDay: '2026-01-06',
      calls: [{ serviceId: 'deposit', times: 1 }],
    });
    const changed: Command = { type: 'put_profile', profile: aProfile('p', ['deposit'], { rule: ratio(shares.slice(0, 1)) }) };
    expect(hallAfter(...round, changed).ruleCounts.size).toBe(0);
    expect(hallAfter(...waiting, call('a')).ruleCounts.size).toBe(0);
  });
});

describe('a visit that begins at the counter', () => {
  test('is issued, called and served at once', () => {
    const state = hallAfter(...waiting, take('a', 'ben'));
    expect(eventsOf(state, walkDirect('a', 9, 'deposit', { priority: 'paid' }))).toEqual([
      {
        type: 'ticket_issued',
        ticketId: ticketId(9),
        number: 'D004',
        serial: 4,
        serviceId: 'deposit',
        priority: 'paid',
        locale: 'en',
        customer: null,
        journey: [],
        appointment: null,
        forecast: null,
      },
      {
        type: 'ticket_called',
        ticketId: ticketId(9),
        counterId: 'a',
        userId: 'ann',
        reason: { code: 'walk_direct', trigger: 'press', priority: 'paid', waitedSeconds: 0, candidates: 5 },
      },
      { type: 'service_started', ticketId: ticketId(9), counterId: 'a' },
    ]);
  });

  test.each([false, true])('is started once, also where service starts with the call (%s)', (startAtCall) => {
    const events = eventsOf(hallAfter(...waiting, configure({ startAtCall }), call('b')), walkDirect('b', 9, 'withdrawal'));
    expect([events].flat().map((one) => 'type' in one && one.type)).toEqual([
      'ticket_served',
      'ticket_issued',
      'ticket_called',
      'service_started',
    ]);
  });

  test('is not refused by hours or quota, but counts as issued', () => {
    const shut = putService('deposit', { open: false, dailyQuota: 1 });
    const state = hallAfter(...waiting, shut, walkDirect('a', 9, 'deposit'));
    expect(state.issued.get(serviceId('deposit'))).toEqual({ businessDay: '2026-01-05', count: 4 });
    expect(currentTicket(state, counterId('a'))).toMatchObject({ id: ticketId(9), state: 'serving' });
  });
});

describe('where service starts with the call', () => {
  const started = [...TWO_COUNTERS, configure({ startAtCall: true }), issue(1, 'deposit')];

  test('no press is needed', () => {
    expect(eventsOf(hallAfter(...started), call('a'))).toMatchObject([
      { type: 'ticket_called' },
      { type: 'service_started', ticketId: ticketId(1), counterId: 'a' },
    ]);
  });

  test('a visitor who does not come is a no-show all the same', () => {
    expect(eventsOf(hallAfter(...started, call('a')), noShow('a'))).toMatchObject([{ type: 'ticket_no_show' }]);
    const state = hallAfter(...started, call('a'), 60, noShow('a'));
    expect([state.noShows.size, state.durations.size]).toEqual([1, 0]);
  });

  test('the start of a hall’s own press is believed', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS, issue(1, 'deposit'), call('a'), start('a')), noShow('a'))).toMatchObject({
      code: 'TICKET_STATE',
    });
  });

  test('and a closed counter calls nobody', () => {
    expect(eventsOf(hallAfter(...started, status('a', 'closed')), callTicket('a', 1))).toMatchObject({ code: 'COUNTER_NOT_OPEN' });
  });
});
