import { HallView, LoginReply, type SetUpInput, SetUpView, TEMPLATE_IDS } from '@foyer/contract';
import { manualClock, temporaryFolder } from '@foyer/testkit';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rebuild } from '../hall/index.ts';
import { type RunningHub, startHub } from '../main/start-hub.ts';

const CODE = 'ABCD-2345';
const PASSWORD = 'violet tractor under seven moons';
/** A hub with certificates of its own, on a machine that is busy with the other tests. */
vi.setConfig({ testTimeout: 30_000 });

const LOCKED_MS = 10 * 60_000;
/** Monday, 10:00 in Berlin. */
const MORNING = '2026-03-02T09:00:00.000Z';

let dataDir: string;
let clock: ReturnType<typeof manualClock>;
let hub: RunningHub | null = null;

const start = async () => {
  hub = await startHub({ dataDir, host: '127.0.0.1', port: 0, demo: false, setUpCode: CODE, logger: pino({ level: 'silent' }), clock });
  return hub;
};
const stop = async () => {
  await hub?.close();
  hub = null;
};
beforeEach(() => {
  dataDir = temporaryFolder('set-up');
  clock = manualClock(MORNING);
});
afterEach(stop);

function wish(over: Partial<SetUpInput> = {}): SetUpInput {
  return {
    code: CODE,
    hall: { name: { de: 'Filiale am Markt', en: 'Market branch' }, zone: 'Europe/Berlin', languages: ['de', 'en'] },
    template: 'bank',
    admin: { username: 'irina', name: 'Irina Petrova', password: PASSWORD },
    ...over,
  };
}

async function ask(method: string, path: string, { body, token }: { body?: object; token?: string } = {}) {
  const headers = { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${hub?.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at the fields it is about.
  return { status: answer.status, headers: answer.headers, body: (text === '' ? null : JSON.parse(text)) as any };
}
const setUp = (over?: Partial<SetUpInput>) => ask('POST', '/api/setup', { body: wish(over) });
const needed = async () => SetUpView.parse((await ask('GET', '/api/setup')).body).needed;

describe('a hub that nobody can sign in to', () => {
  test('says so, and what a hall may begin as', async () => {
    expect((await start()).setUpCode).toBe(CODE);
    const view = SetUpView.parse((await ask('GET', '/api/setup')).body);
    expect(view.needed).toBe(true);
    expect(view.templates.map(({ id }) => id)).toEqual(TEMPLATE_IDS);
    expect(JSON.stringify(view)).not.toContain(CODE);
  });

  test('is set up in one go: settings, services, profiles, counters, the first administrator, who is signed in', async () => {
    const { hall } = await start();
    const { status, body, headers } = await setUp();
    expect(status).toBe(201);
    const reply = LoginReply.parse(body);
    expect(reply.user).toEqual({ id: 'irina', username: 'irina', name: 'Irina Petrova', role: 'admin' });
    expect(headers.get('set-cookie')).toMatch(/^foyer_session=.*HttpOnly.*SameSite=Strict/);
    const shown = HallView.parse((await ask('GET', '/api/hall')).body);
    expect(shown).toMatchObject({ name: { de: 'Filiale am Markt' }, zone: 'Europe/Berlin', languages: ['de', 'en'] });
    expect([...hall.state.counters.keys()]).toHaveLength(7);
    expect([...hall.state.profiles.keys()]).toHaveLength(4);
    const { items: entries } = (await ask('GET', '/api/audit?limit=100', { token: reply.accessToken })).body;
    const types = entries.map(({ type }: { type: string }) => type);
    expect(types.slice(0, 3)).toEqual(['person_signed_in', 'person_put', 'hall_set_up']);
    expect(await needed()).toBe(false);
    expect((await ask('GET', '/api/setup')).body.templates).toEqual([]);
  });

  test('is set up once, also when two do it at the same moment', async () => {
    const { hall } = await start();
    const other = { username: 'ivan', name: 'Ivan', password: PASSWORD };
    const answers = await Promise.all([setUp(), setUp({ admin: other })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(hall.users.list()).toHaveLength(1);
    expect(await setUp({ admin: other })).toMatchObject({ status: 409, body: { code: 'SETUP_DONE' } });
    expect(await ask('POST', '/api/setup/code', { body: { code: CODE } })).toMatchObject({ status: 409, body: { code: 'SETUP_DONE' } });
  });

  test('stays set up over a restart and a rebuild, and prints no code then', async () => {
    await start();
    await setUp();
    await stop();
    await rebuild(dataDir);
    expect((await start()).setUpCode).toBeNull();
    expect(await needed()).toBe(false);
    expect((await ask('POST', '/api/auth/login', { body: { username: 'Irina', password: PASSWORD } })).status).toBe(200);
  });
});

describe.each(TEMPLATE_IDS)('a hall from the template %s', (template) => {
  test('serves a visitor from the first press to the end', async () => {
    const { hall } = await start();
    const token = (await setUp({ template })).body.accessToken as string;
    const post = async (path: string, body: object = {}) => {
      const answer = await ask('POST', `/api/${path}`, { token, body });
      expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
      return answer.body;
    };
    if (template === 'empty') {
      await post('services', { id: 'loans', name: 'Loans', series: { prefix: 'L' } });
      await post('counters', { name: '1', serviceIds: ['loans'] });
    }
    const [counter] = hall.state.counters.values();
    const [serviceId] = counter?.serviceIds ?? [];
    await post(`counters/${counter?.id}/status`, { status: 'open' });
    const ticket = await post('tickets', { serviceId });
    await post(`counters/${counter?.id}/call`);
    await post(`counters/${counter?.id}/start`);
    await post(`counters/${counter?.id}/finish`);
    expect((await ask('GET', `/api/tickets/${ticket.id}/status`)).body).toMatchObject({ state: 'served' });
  });
});

describe('what is refused leaves the hall as it was, and can be tried again', () => {
  test.each([
    ['a weak password', { admin: { username: 'irina', name: 'Irina', password: 'irina12345' } }, 422, 'PASSWORD_WEAK'],
    ['a common password', { admin: { username: 'irina', name: 'Irina', password: 'password123' } }, 422, 'PASSWORD_WEAK'],
    ['a zone that is none', { hall: { name: { en: 'Hall' }, zone: 'Mars/Base', languages: ['en'] } }, 422, 'ZONE_UNKNOWN'],
    ['no name in the hall’s own language', { hall: { name: { en: 'Hall' }, zone: 'UTC', languages: ['ru', 'en'] } }, 422, 'HALL_INVALID'],
    ['one language twice', { hall: { name: { en: 'Hall' }, zone: 'UTC', languages: ['en', 'en'] } }, 422, 'HALL_INVALID'],
    ['a template that is none', { template: 'casino' as 'bank' }, 400, 'INVALID_REQUEST'],
    ['a wrong code', { code: 'ZZZZ-2222' }, 403, 'SETUP_CODE_WRONG'],
  ])('%s', async (_, over, status, code) => {
    const { hall } = await start();
    const before = JSON.stringify(hall.state.hall);
    expect(await setUp(over)).toMatchObject({ status, body: { code } });
    expect(JSON.stringify(hall.state.hall)).toBe(before);
    expect([hall.state.services.size, hall.state.counters.size, hall.users.accounts().length]).toEqual([0, 0, 0]);
    expect((await setUp()).status).toBe(201);
  });

  test('why a password is weak is said', async () => {
    await start();
    const { body } = await setUp({ admin: { username: 'irina', name: 'Irina Petrova', password: 'petrova1' } });
    expect(body.details.reasons).toEqual(expect.arrayContaining(['too_short', 'like_name']));
  });
});

describe('nobody guesses the code', () => {
  const guess = (code: string) => ask('POST', '/api/setup/code', { body: { code } });

  test.each(['ABCD-2345', 'abcd2345', ' abcd - 2345 '])('it may be typed as %j', async (typed) => {
    await start();
    expect((await guess(typed)).status).toBe(204);
  });

  test('five wrong ones, and none is looked at for ten minutes, not even the right one; it is in the log', async () => {
    await start();
    for (let index = 0; index < 5; index += 1) expect((await guess('ABCD-2346')).body.code).toBe('SETUP_CODE_WRONG');
    const locked = await guess(CODE);
    expect(locked).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    expect(locked.headers.get('retry-after')).toBe(String(LOCKED_MS / 1000));
    expect(await setUp()).toMatchObject({ status: 429 });
    clock.advance(LOCKED_MS + 1000);
    const { status, body } = await setUp();
    expect(status).toBe(201);
    const { items: entries } = (await ask('GET', '/api/audit?limit=100', { token: body.accessToken })).body;
    const failed = entries.filter(({ type }: { type: string }) => type === 'sign_in_failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).not.toContain('2346');
  });

  test('a thousand at the same moment are five', async () => {
    await start();
    const answers = await Promise.all(Array.from({ length: 100 }, () => guess('ABCD-2346')));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
  });
});
