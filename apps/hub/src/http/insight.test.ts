import { join } from 'node:path';
import { eventually } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_FILE } from '../storage/paths.ts';
import { tamper } from '../storage/test/log-maker.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const ask = async (name: Parameters<DemoHub['call']>[0], query = '') => (await hub.call(name, { query, as: 'supervisor' })).body;
const change = (id: string, body: object) => hub.call('updateService', { id, body, as: 'admin' });
const issue = async () => (await hub.call('issueTicket', { body: { serviceId: 'deposit' } })).body;
const at = (name: Parameters<DemoHub['call']>[0]) => hub.call(name, { id: 'counter-a', as: 'specialist-a', body: {} });
const advance = (minutes: number) => hub.clock.advance(minutes * 60_000);

describe('the audit list', () => {
  test('says what a change of the set-up replaced', async () => {
    await change('deposit', { targetWaitSeconds: 300 });
    await change('withdrawal', { targetWaitSeconds: 60 });
    await change('deposit', { targetWaitSeconds: 600 });
    const [{ details, before }] = (await ask('listAudit', '?type=service_put')).items;
    expect([details.service.id, before.service.id]).toEqual(['deposit', 'deposit']);
    expect([before.service.targetWaitSeconds, details.service.targetWaitSeconds]).toEqual([300, 600]);
  });
  test('knows that a thing is new, and what a thing was that is gone', async () => {
    await hub.call('createProfile', { body: { id: 'cash', name: 'Cash', serviceIds: ['deposit'] }, as: 'admin' });
    expect((await ask('listAudit', '?type=profile_put')).items[0].before).toBeNull();
    await hub.call('deleteProfile', { id: 'cash', as: 'admin' });
    expect((await ask('listAudit', '?type=profile_removed')).items[0].before.profile.name).toBe('Cash');
  });
  test('says nothing of the kind of what sets nothing up', async () => {
    await issue();
    expect((await ask('listAudit', '?type=ticket_issued')).items[0]).not.toHaveProperty('before');
  });
});

test('the history can be asked for those who waited long: until the call, or until they left', async () => {
  const [called, left, soon] = [await issue(), await issue(), await issue()];
  advance(10);
  await at('callNext'); // The one that the test before has issued.
  await at('callNext');
  await hub.call('cancelTicket', { id: left.id, as: 'specialist-a', body: {} });
  const numbers = async (seconds: number) =>
    (await ask('listTickets', `?waitedSeconds=${seconds}`)).items.map(({ number }: { number: string }) => number);
  expect(await numbers(600)).toEqual(expect.arrayContaining([called.number, left.number]));
  expect(await numbers(600)).not.toContain(soon.number);
  expect(await numbers(601)).toEqual([]);
  expect((await ask('exportTickets', '?waitedSeconds=600')).split('\r\n')).toHaveLength((await numbers(600)).length + 2);
});

test('forecasts are held against what became of them, in all and day by day', async () => {
  const serve = async () => {
    await at('callNext');
    await at('startService');
    advance(2);
    await at('finishService');
  };
  for (let visit = 0; visit < 12; visit += 1) {
    await issue();
    await serve();
  }
  // A new forecast is worked out every second.
  const eta = async () => (await hub.call('listServices')).body.find(({ id }: { id: string }) => id === 'deposit').eta;
  await eventually(async () => (await eta()) !== null);
  await issue();
  const { forecast } = (await ask('listTickets', '?limit=1')).items[0];
  expect(forecast).toMatchObject({ lowSeconds: expect.any(Number) });
  // Others of the tests before still stand before it.
  for (let visit = 0; visit < 4; visit += 1) await serve();
  const { services } = await ask('getForecastReport', '?from=2026-03-01&to=2026-03-02');
  expect(services).toHaveLength(1);
  const [{ serviceId, days, ...all }] = services;
  expect(serviceId).toBe('deposit');
  expect(all.count).toBeGreaterThan(0);
  expect(all.held + all.sooner + all.later).toBeCloseTo(1);
  expect(days).toEqual([{ businessDay: '2026-03-02', ...all }]);
});

describe('the log', () => {
  const verified = async () => {
    await hub.call('verifyLog', { as: 'supervisor' });
    return eventually(async () => {
      const state = await ask('getLogState');
      expect(state.running).toBe(false);
      return state;
    });
  };
  test('has a head to note down, and was not read through before anybody asks', async () => {
    expect(await ask('getLogState')).toMatchObject({
      head: { seq: hub.hall.seq, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      foundAtStart: [],
      running: false,
      verified: null,
    });
  });
  test('is read through on demand', async () => {
    const { head, verified: found } = await verified();
    expect(found).toMatchObject({ head, whole: true, findings: [], omitted: 0, acceptedUpTo: null });
  });
  test('that was changed by hand is found out, named, and raises the alarm', async () => {
    tamper(join(hub.dataDir, DATABASE_FILE), 'UPDATE events SET at = at + 1 WHERE seq = 12');
    expect((await verified()).verified).toMatchObject({ whole: false, findings: [{ code: 'event_changed', firstSeq: 12, lastSeq: 12 }] });
    expect((await hub.call('health')).body.alarms).toContain('log_damaged');
  });
});
