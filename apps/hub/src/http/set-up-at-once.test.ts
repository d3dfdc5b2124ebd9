import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub, type Request } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
  await hub.token('admin');
});
afterAll(() => hub.close());

type SetUp = 'createCounter' | 'updateCounter' | 'deleteCounter' | 'createService' | 'updateService' | 'deleteService' | 'reprintTicket';
const asAdmin = (name: SetUp, request: Request) => hub.call(name, { as: 'admin', ...request });
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status);

describe('set-up by two people at once', () => {
  test('of two counters with one name, one is refused', async () => {
    const answers = await Promise.all([0, 1].map(() => asAdmin('createCounter', { body: { name: 'Par' } })));
    expect(statuses(answers).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'COUNTER_NAME_TAKEN',
      details: { otherCounterId: 'counter-par' },
    });
  });

  test('of two counters with one id, one is refused', async () => {
    const answers = await Promise.all(['X', 'Y'].map((name) => asAdmin('createCounter', { body: { id: 'one', name } })));
    expect(statuses(answers).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'ID_TAKEN', details: { id: 'one' } });
  });

  test('two services get two places', async () => {
    const create = (name: string, prefix: string) => asAdmin('createService', { body: { name, series: { prefix } } });
    const [first, second] = await Promise.all([create('Tax', 'T'), create('Tax', 'U')]);
    expect([first.body.id, second.body.id].toSorted()).toEqual(['tax', 'tax-2']);
    expect(first.body.order).not.toBe(second.body.order);
  });

  test('changes of different fields are both made', async () => {
    const counter = [{ name: 'Q' }, { serial: 'S-77' }].map((body) => asAdmin('updateCounter', { id: 'counter-a', body }));
    const service = [{ order: 77 }, { expectedServiceSeconds: 77 }].map((body) => asAdmin('updateService', { id: 'deposit', body }));
    expect(statuses(await Promise.all([...counter, ...service]))).toEqual([200, 200, 200, 200]);
    expect([...hub.hall.state.counters.values()].find(({ id }) => id === 'counter-a')).toMatchObject({ name: 'Q', serial: 'S-77' });
    expect([...hub.hall.state.services.values()].find(({ id }) => id === 'deposit')).toMatchObject({
      order: 77,
      expectedServiceSeconds: 77,
    });
  });

  test('a change does not bring back what was removed', async () => {
    await asAdmin('createCounter', { body: { id: 'gone', name: 'G' } });
    const [removed, changed] = await Promise.all([
      asAdmin('deleteCounter', { id: 'gone' }),
      asAdmin('updateCounter', { id: 'gone', body: { name: 'H' } }),
    ]);
    expect(removed.status).toBe(204);
    expect([200, 404]).toContain(changed.status);
    expect([...hub.hall.state.counters.keys()]).not.toContain('gone');
  });
});

describe('a repeated set-up command gets its first answer', () => {
  const add = () => asAdmin('createService', { key: 's1', body: { id: 'taxes', name: 'Taxes', series: { prefix: 'L' } } });
  const close = () => asAdmin('updateService', { id: 'taxes', key: 's2', body: { open: false } });
  const addCounter = () => asAdmin('createCounter', { key: 'c1', body: { id: 'extra', name: 'Extra' } });
  const nameCounter = () => asAdmin('updateCounter', { id: 'extra', key: 'c2', body: { name: 'Other' } });

  test('though the service has changed since, and is gone since', async () => {
    const added = await add();
    expect(added.status).toBe(201);
    await asAdmin('updateService', { id: 'taxes', body: { name: 'Duties' } });
    expect(await add()).toMatchObject({ status: 201, body: added.body });
    const closed = await close();
    expect(closed).toMatchObject({ status: 200, body: { open: false } });
    await asAdmin('deleteService', { id: 'taxes' });
    expect(await close()).toMatchObject({ status: 200, body: closed.body });
    expect(await add()).toMatchObject({ status: 201, body: added.body });
  });

  test('though the counter has changed since, and is gone since', async () => {
    const added = await addCounter();
    const named = await nameCounter();
    expect(statuses([added, named])).toEqual([201, 200]);
    expect(await addCounter()).toMatchObject({ status: 201, body: added.body });
    await asAdmin('deleteCounter', { id: 'extra' });
    expect(await nameCounter()).toMatchObject({ status: 200, body: named.body });
  });

  test('also where that was a refusal', async () => {
    const early = () => asAdmin('updateCounter', { id: 'later', key: 'c3', body: { name: 'L' } });
    expect((await early()).status).toBe(404);
    await asAdmin('createCounter', { body: { id: 'later', name: 'K' } });
    expect(await early()).toMatchObject({ status: 404, body: { code: 'COUNTER_UNKNOWN', details: { counterId: 'later' } } });
  });
});
