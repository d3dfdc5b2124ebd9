import type { HubMessage } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import { applyMessage, type LiveData, NOTHING_KNOWN } from './live-state.ts';
import { called, counter, counterStatus, hall, queueUpdate, service, snapshot } from './test-messages.ts';

const known: LiveData = applyMessage(NOTHING_KNOWN, snapshot(10));

test('a snapshot is the whole picture', () => {
  expect(known).toEqual({
    seq: 10,
    hall,
    services: [service('deposit', 0)],
    counters: [counter('a')],
    recentCalls: [],
    announcements: [],
    ticket: null,
    display: null,
    devices: null,
  });
});

test('how a display is set is told apart from snapshots, and outlasts them', () => {
  const display = { layout: 'media', theme: 'light' } as NonNullable<LiveData['display']>;
  const told = applyMessage(known, { type: 'display', display });
  expect(applyMessage(told, snapshot(12)).display).toBe(display);
});

test('nothing is changed in place', () => {
  const before = structuredClone(known);
  for (const message of [called(11), counterStatus(12, 'break'), queueUpdate(10, 12)]) applyMessage(known, message);
  expect(known).toEqual(before);
});

test('a queue update changes only what it names', () => {
  const two = { ...known, services: [service('deposit', 1), service('passbook', 4)] };
  const next = applyMessage(two, queueUpdate(10, 12, 3));
  expect(next.seq).toBe(12);
  expect(next.services.map(({ waiting }) => waiting)).toEqual([3, 4]);
  expect(next.services[0]?.name).toBe('deposit');
  expect(next.counters[0]).toEqual({ ...counter('a'), waiting: 3 });
});

test('texts for the displays are replaced as a whole', () => {
  const made: HubMessage = {
    type: 'announcement',
    seq: 11,
    at: hall.serverTime,
    announcements: [{ id: 'x', text: { en: 'Closing soon' }, at: hall.serverTime, until: null, spoken: false }],
  };
  expect(applyMessage(known, made).announcements.map(({ id }) => id)).toEqual(['x']);
  expect(applyMessage(applyMessage(known, made), { ...made, announcements: [] }).announcements).toEqual([]);
});

test('as time goes by, only the services that changed are other ones', () => {
  const eta = { lowSeconds: 60, highSeconds: 120 };
  const message = { type: 'services_now', services: [{ id: 'deposit', availability: { open: false }, eta }] } as unknown as HubMessage;
  expect(applyMessage(known, message).services).toEqual([{ ...service('deposit', 0), availability: { open: false }, eta }]);
});

describe('recent calls', () => {
  test('are newest first, twelve at most', () => {
    const state = Array.from({ length: 20 }, (_, index) => called(11 + index)).reduce(applyMessage, known);
    expect(state.recentCalls.map(({ seq }) => seq)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19]);
  });
  test('hold a repeated message once', () => {
    const once = applyMessage(known, called(11));
    expect(applyMessage(once, called(11))).toEqual(once);
  });
});

test('a counter is replaced, or added when new', () => {
  expect(applyMessage(known, counterStatus(11, 'break')).counters).toEqual([counter('a', 'break')]);
  const added: HubMessage = { type: 'counter_status', seq: 11, at: hall.serverTime, counter: counter('b') };
  expect(applyMessage(known, added).counters.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('the printer and the print job go where they belong', () => {
  const printer: HubMessage = { type: 'printer', printer: { state: 'paper_end', since: hall.serverTime } };
  expect(applyMessage(known, printer).hall?.printer.state).toBe('paper_end');
  const ticket = {
    number: 'A001',
    serviceId: 'deposit',
    locale: 'en',
    state: 'waiting',
    position: 1,
    eta: null,
    printJob: null,
  } as unknown as LiveData['ticket'];
  const job = (number: string) =>
    ({
      type: 'print_job',
      seq: 11,
      at: hall.serverTime,
      number,
      serviceId: 'deposit',
      printJob: { id: 'x', state: 'confirmed', trouble: null, copy: false },
    }) as unknown as HubMessage;
  const mine = { ...known, ticket };
  expect(applyMessage(mine, job('A001')).ticket?.printJob?.state).toBe('confirmed');
  expect(applyMessage(mine, job('A002'))).toBe(mine);
});

test.each(['a_type_of_tomorrow', 'toString', '__proto__'])('a message of the type %s changes nothing', (type) => {
  expect(applyMessage(known, { type } as unknown as HubMessage)).toBe(known);
});
