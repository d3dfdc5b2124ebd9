import type { Stats } from '@foyer/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quantile } from '../storage/quantile.ts';
import { csvRows } from '../test/csv-rows.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { aTicket, done } from './refusals/refused.ts';

let hub: DemoHub;
let rows: Record<string, string>[];
let stats: Stats;

const minutes = (n: number) => hub.clock.advance(n * 60_000);
const at = (route: 'callNext' | 'startService' | 'finishService' | 'markNoShow', id: string, body: object = {}) =>
  done(hub, route, { id, body, as: 'admin' });

beforeAll(async () => {
  hub = await demoHub();
  for (const id of ['counter-a', 'counter-e']) await done(hub, 'setCounterStatus', { id, body: { status: 'open' } });
  await done(hub, 'takeCounter', { id: 'counter-e', as: 'specialist-c' });
  // A visit of three services, the last of which is left for another one.
  await aTicket(hub, 'deposit', { thenServiceIds: ['withdrawal', 'loans'], priority: 'priority' });
  minutes(2);
  await at('callNext', 'counter-a');
  minutes(1);
  await at('startService', 'counter-a');
  minutes(4);
  await at('finishService', 'counter-a');
  minutes(3);
  await at('callNext', 'counter-a');
  minutes(5);
  await at('finishService', 'counter-a');
  minutes(6);
  await done(hub, 'callNext', { id: 'counter-e', as: 'specialist-c' });
  minutes(7);
  await done(hub, 'transfer', { id: 'counter-e', body: { serviceId: 'account' }, as: 'specialist-c' });
  minutes(1);
  await done(hub, 'callNext', { id: 'counter-e', as: 'specialist-c' });
  minutes(2);
  await done(hub, 'finishService', { id: 'counter-e', body: {}, as: 'specialist-c' });
  // Two more: one who served gets an outcome, one does not come, and one still waits.
  await aTicket(hub, 'loans');
  minutes(9);
  await done(hub, 'callNext', { id: 'counter-e', as: 'specialist-c' });
  minutes(8);
  await done(hub, 'finishService', { id: 'counter-e', body: { outcome: 'granted' }, as: 'specialist-c' });
  await aTicket(hub, 'deposit');
  await at('callNext', 'counter-a');
  await at('markNoShow', 'counter-a');
  await aTicket(hub, 'withdrawal');
  rows = csvRows(await done(hub, 'exportTickets'));
  stats = await done(hub, 'getStats');
});
afterAll(() => hub?.close());

const seconds = (some: readonly Record<string, string>[], heading: string) =>
  some.flatMap((row) => (row[heading] === '' ? [] : [Number(row[heading])]));
const median = (some: readonly Record<string, string>[], heading: string) => quantile(seconds(some, heading), 0.5);

test('the table has a row for each leg, with its own service, counter, person, times and end', () => {
  const shown = [
    'Number',
    'Leg',
    'Last leg',
    'Service',
    'End of the leg',
    'State of the visit',
    'Counter',
    'Wait, seconds',
    'Service, seconds',
  ];
  expect(rows.map((row) => shown.map((heading) => row[heading]))).toEqual([
    ['A001', '1', 'no', 'Deposit', 'served', 'served', 'A', '120', '240'],
    ['A001', '2', 'no', 'Withdrawal', 'served', 'served', 'A', '180', '300'],
    ['A001', '3', 'no', 'Loans', 'transferred', 'served', 'E', '360', ''],
    ['A001', '4', 'yes', expect.stringMatching(/account/i), 'served', 'served', 'E', '60', '120'],
    ['E001', '1', 'yes', 'Loans', 'served', 'served', 'E', '540', '480'],
    ['A002', '1', 'yes', 'Deposit', 'no_show', 'no_show', 'A', '0', ''],
    ['B001', '1', 'yes', 'Withdrawal', '', 'waiting', '', '', ''],
  ]);
});

test('people, classes and outcomes are named as on the screen', () => {
  expect(rows[2]).toMatchObject({ Specialist: 'Specialist C', Class: 'Priority (paid)', Outcome: '' });
  expect(rows[4]).toMatchObject({ Class: 'Standard', Outcome: 'Granted' });
});

test('the day’s figures can be worked out from it', () => {
  expect(median(rows, 'Wait, seconds')).toBe(stats.medianWaitSeconds);
  expect(quantile(seconds(rows, 'Wait, seconds'), 0.8)).toBe(stats.p80WaitSeconds);
  const last = rows.filter((row) => row['Last leg'] === 'yes');
  expect(last).toHaveLength(stats.issued);
  expect(last.filter((row) => row['State of the visit'] === 'served')).toHaveLength(stats.served);
  for (const { serviceId, served, medianWaitSeconds, medianServiceSeconds } of stats.byService) {
    const name = hub.hall.state.services.get(serviceId)?.name['en'];
    const own = rows.filter((row) => row['Service'] === name);
    expect([
      own.filter((row) => row['End of the leg'] === 'served').length,
      median(own, 'Wait, seconds'),
      median(own, 'Service, seconds'),
    ]).toEqual([served, medianWaitSeconds, medianServiceSeconds]);
  }
  for (const { counterId, called, served } of stats.byCounter) {
    const own = rows.filter((row) => row['Counter'] === hub.hall.state.counters.get(counterId)?.name);
    expect([own.length, own.filter((row) => row['End of the leg'] === 'served').length]).toEqual([called, served]);
  }
});

test('days in the wrong order are refused wherever they can be asked for', async () => {
  for (const route of ['listTickets', 'exportTickets', 'listAudit', 'exportAudit', 'getForecastReport', 'listAppointments'] as const) {
    const answer = await hub.call(route, { query: '?from=2026-03-03&to=2026-03-02', as: 'admin' });
    expect([route, answer.status, answer.body.code]).toEqual([route, 400, 'INVALID_REQUEST']);
  }
});
