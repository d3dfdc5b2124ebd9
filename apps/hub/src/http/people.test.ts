import { eventually, type PairedDevice } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type DemoHub, demoHub } from '../test/demo-hub.ts';

const PASSWORD = 'lantern copper seventh';
const TIMEOUT_MS = 60_000;

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
}, TIMEOUT_MS);
afterAll(() => hub.close(), TIMEOUT_MS);

interface Window {
  readonly token: string;
  /** As a browser would send it. */
  readonly cookie: string;
}

const cookieIn = ({ headers }: Answer): string => headers.getSetCookie().find((line) => line.startsWith('foyer_session=')) ?? '';
const windowOf = (answer: Answer): Window => ({ token: answer.body.accessToken, cookie: cookieIn(answer).split(';')[0] as string });
const post = (path: string, body: object | undefined, headers: Record<string, string> = {}) =>
  hub.send('POST', path, {
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { text: JSON.stringify(body) }),
  });
const signIn = async (username: string, password = 'demo', headers = {}) =>
  windowOf(await post('/api/auth/login', { username, password }, headers));
const as = ({ token }: Window) => ({ authorization: `Bearer ${token}` });
/** A window at a paired counter. */
const at = (counter: PairedDevice, window: Window) => ({ ...as(window), cookie: counter.cookie });
const refresh = ({ cookie }: Window) => post('/api/auth/refresh', undefined, { cookie });
const me = async (window: Window, headers: Record<string, string> = as(window)) => (await hub.send('GET', '/api/me', { headers })).body;
const add = async (username: string, more: object = {}) =>
  (await hub.call('addPerson', { as: 'admin', body: { username, name: username, role: 'operator', password: PASSWORD, ...more } })).body.id;

describe('signing in', () => {
  test('gives a token for ten minutes, and a cookie that no script reads', async () => {
    const answer = await post('/api/auth/login', { username: 'supervisor', password: 'demo' });
    expect(answer.body).toEqual({
      accessToken: expect.any(String),
      expiresAt: new Date(hub.clock.now() + 600_000).toISOString(),
      expiresInSeconds: 600,
      user: { id: 'supervisor', username: 'supervisor', name: 'Supervisor', role: 'supervisor' },
    });
    expect(cookieIn(answer)).toMatch(/^foyer_session=[\w-]{22}\.[\w-]{48}; Max-Age=604800; Path=\/api\/auth; HttpOnly; SameSite=Strict$/);
  });

  test('lasts by renewing, and a token that is over is renewed too', async () => {
    const first = await signIn('supervisor');
    hub.clock.advance(11 * 60_000);
    expect((await me(first)).code).toBe('UNAUTHENTICATED');
    const second = windowOf(await post('/api/auth/refresh', undefined, { cookie: first.cookie, ...as(first) }));
    expect(second.cookie).not.toBe(first.cookie);
    expect(await me(second)).toMatchObject({ username: 'supervisor', hasPassword: true, hasPin: false });
    hub.clock.advance(11_000);
    expect((await refresh(first)).status).toBe(401);
    expect([(await me(second)).code, (await refresh(second)).status]).toEqual(['UNAUTHENTICATED', 401]);
  });

  test('is refused in the same words for a wrong password and an unknown name, and noted', async () => {
    const [wrong, unknown] = await Promise.all(['admin', 'nobody'].map((username) => post('/api/auth/login', { username, password: 'x' })));
    expect(wrong?.body).toEqual(unknown?.body);
    expect([wrong?.status, wrong?.body.code, wrong?.headers.getSetCookie()]).toEqual([401, 'LOGIN_FAILED', []]);
    await eventually(async () => {
      const { items } = (await hub.call('listAudit', { as: 'admin', query: '?type=sign_in_failed' })).body;
      return items.some(({ text }: { text: string }) => text.startsWith('Signing in as “admin” failed'));
    });
  });

  test(
    'too often wrong has to wait, and is told how long',
    async () => {
      await add('guessed');
      for (let index = 0; index < 10; index += 1) await post('/api/auth/login', { username: 'guessed', password: 'x' });
      const answer = await post('/api/auth/login', { username: 'guessed', password: PASSWORD });
      expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([429, 'TOO_MANY_REQUESTS', '900']);
    },
    TIMEOUT_MS,
  );

  test('without a cookie nothing is renewed, and signing out is no error', async () => {
    expect((await post('/api/auth/refresh', undefined)).body.code).toBe('UNAUTHENTICATED');
    const out = await post('/api/auth/sign-out', undefined);
    expect([out.status, cookieIn(out)]).toEqual([204, expect.stringContaining('Max-Age=0')]);
  });

  test('anew in the same browser ends what was before', async () => {
    const before = await signIn('supervisor');
    await signIn('specialist-a', 'demo', { cookie: before.cookie });
    expect((await me(before)).code).toBe('UNAUTHENTICATED');
  });
});

describe('one’s own account', () => {
  test(
    'is signed out of here, elsewhere, and everywhere',
    async () => {
      await add('own');
      const [here, there, away] = [await signIn('own', PASSWORD), await signIn('own', PASSWORD), await signIn('own', PASSWORD)];
      const list = (await hub.send('GET', '/api/me/sessions', { headers: as(here) })).body;
      expect(list).toHaveLength(3);
      expect(list.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
      expect(list[0]).toMatchObject({ userId: 'own', method: 'password', address: '127.0.0.1', device: null });

      expect((await post('/api/auth/sign-out', undefined, { cookie: away.cookie })).status).toBe(204);
      expect((await me(away)).code).toBe('UNAUTHENTICATED');

      const other = list.find(({ id }: { id: string }) => there.cookie.includes(id)).id;
      expect((await hub.send('DELETE', `/api/me/sessions/${other}`, { headers: as(here) })).status).toBe(204);
      expect((await me(there)).code).toBe('UNAUTHENTICATED');
      expect((await hub.send('DELETE', `/api/me/sessions/${other}`, { headers: as(here) })).body.code).toBe('SESSION_UNKNOWN');

      const last = await signIn('own', PASSWORD);
      const everywhere = await post('/api/auth/sign-out-everywhere', undefined, as(here));
      expect([everywhere.status, cookieIn(everywhere)]).toEqual([204, expect.stringContaining('Max-Age=0')]);
      expect([(await me(here)).code, (await me(last)).code, (await refresh(last)).status]).toEqual([
        'UNAUTHENTICATED',
        'UNAUTHENTICATED',
        401,
      ]);
    },
    TIMEOUT_MS,
  );

  test('nobody else’s session is one’s own', async () => {
    const admin = await signIn('admin');
    const id = admin.cookie.slice('foyer_session='.length).split('.')[0] as string;
    const answer = await hub.call('endOwnSession', { id, as: 'specialist-a' });
    expect(answer.body.code).toBe('SESSION_UNKNOWN');
    expect((await me(admin)).username).toBe('admin');
  });

  test(
    'takes a new password, if it is a good one, from who knows the old one',
    async () => {
      await add('changing');
      const [here, there] = [await signIn('changing', PASSWORD), await signIn('changing', PASSWORD)];
      const change = async (current: string, next: string) => (await post('/api/me/password', { current, next }, as(here))).body;
      expect((await change('wrong', 'another long phrase')).code).toBe('PASSWORD_WRONG');
      expect(await change(PASSWORD, 'changing1')).toMatchObject({
        code: 'PASSWORD_WEAK',
        details: { reasons: ['too_short', 'like_name'] },
      });
      expect((await change(PASSWORD, 'FoyerDemoBank')).details).toEqual({ reasons: ['like_name'] });
      expect(await change(PASSWORD, 'another long phrase')).toBe('');
      expect([(await me(here)).username, (await me(there)).code]).toEqual(['changing', 'UNAUTHENTICATED']);
      expect((await signIn('changing', 'another long phrase')).token).toBeDefined();
    },
    TIMEOUT_MS,
  );
});

describe('a PIN', () => {
  test(
    'lets in at a paired counter, and nowhere else',
    async () => {
      await add('quick');
      const window = await signIn('quick', PASSWORD);
      const set = async (pin: string | null) => (await post('/api/me/pin', { password: PASSWORD, pin }, as(window))).body;
      expect((await set('1234')).code).toBe('PIN_WEAK');
      expect(await set('4829')).toBe('');
      expect((await hub.call('listPinPeople', { as: 'counter' })).body).toEqual([{ id: 'quick', name: 'quick' }]);
      const body = { userId: 'quick', pin: '4829' };
      const counter = await hub.device('counter');
      const answer = await post('/api/auth/pin', body, { cookie: counter.cookie });
      const atCounter = windowOf(answer);
      expect(answer.body.user.id).toBe('quick');
      const [session] = (await hub.call('listSessionsOf', { id: 'quick', as: 'admin' })).body;
      expect(session).toMatchObject({ method: 'pin', device: { id: counter.device.id, name: counter.device.name } });

      for (const [caller, code] of [
        [undefined, 'DEVICE_UNKNOWN'],
        ['kiosk', 'FORBIDDEN'],
        ['admin', 'DEVICE_UNKNOWN'],
      ] as const)
        expect((await hub.call('signInWithPin', { body, ...(caller && { as: caller }) })).body.code).toBe(code);
      expect((await refresh(atCounter)).status).toBe(401);
      const renewed = await post('/api/auth/refresh', undefined, { cookie: `${atCounter.cookie}; ${counter.cookie}` });
      expect(renewed.status).toBe(200);

      const second = windowOf(renewed);
      expect([(await me(second, at(counter, second))).username, (await me(second)).code]).toEqual(['quick', 'UNAUTHENTICATED']);
      await hub.call('changeDevice', { id: counter.device.id, as: 'admin', body: { role: 'display' } });
      expect((await me(second, at(counter, second))).code).toBe('UNAUTHENTICATED');
      await hub.call('changeDevice', { id: counter.device.id, as: 'admin', body: { role: 'counter' } });
      const again = windowOf(await hub.call('signInWithPin', { body, as: 'counter' }));
      expect((await me(again, at(counter, again))).username).toBe('quick');

      expect((await hub.call('clearPersonPin', { id: 'quick', as: 'admin' })).status).toBe(204);
      expect((await me(again, at(counter, again))).code).toBe('UNAUTHENTICATED');
      expect((await hub.call('signInWithPin', { body, as: 'counter' })).body.code).toBe('PIN_WRONG');
    },
    TIMEOUT_MS,
  );

  test(
    'makes nobody an administrator',
    async () => {
      await hub.hall.users.put({ id: 'boss' as never, username: 'boss', name: 'Boss', role: 'admin', password: PASSWORD });
      await hub.hall.users.change({ kind: 'system' }, 'boss' as never, { pin: '4829' });
      const boss = windowOf(await hub.call('signInWithPin', { body: { userId: 'boss', pin: '4829' }, as: 'counter' }));
      const headers = at(await hub.device('counter'), boss);
      const get = async (path: string) => (await hub.send('GET', path, { headers })).body.code;
      expect([await get('/api/people'), await get('/api/stats'), await get('/api/audit')]).toEqual(['FORBIDDEN', undefined, undefined]);
    },
    TIMEOUT_MS,
  );
});

describe('people', () => {
  const change = (id: string, body: object, by = 'admin') => hub.call('changePerson', { id, as: by, body });

  test(
    'are added, changed, disabled, and never gone',
    async () => {
      const body = { username: 'vera', name: 'Vera <b>K</b>', role: 'operator', password: PASSWORD };
      expect((await hub.call('addPerson', { as: 'admin', body: { ...body, password: 'vera2026' } })).body.code).toBe('PASSWORD_WEAK');
      const added = await hub.call('addPerson', { as: 'admin', body });
      expect(added.body).toMatchObject({ id: 'vera', disabled: false, hasPassword: true, hasPin: false, sessions: 0, lastSignInAt: null });
      expect((await hub.call('addPerson', { as: 'admin', body: { ...body, username: 'VERA' } })).body.code).toBe('USERNAME_TAKEN');
      const vera = await signIn('vera', PASSWORD);
      expect((await change('vera', { role: 'supervisor', name: 'Vera K' })).body).toMatchObject({ role: 'supervisor', sessions: 1 });
      // The token that she has already says what she may now.
      expect((await hub.send('GET', '/api/audit', { headers: as(vera) })).status).toBe(200);

      expect((await change('vera', { disabled: true })).body).toMatchObject({ disabled: true, sessions: 0 });
      expect([(await me(vera)).code, (await refresh(vera)).status]).toEqual(['UNAUTHENTICATED', 401]);
      expect((await post('/api/auth/login', { username: 'vera', password: PASSWORD })).body.code).toBe('LOGIN_FAILED');
      const users = (await hub.call('listUsers', { as: 'admin' })).body.map(({ id }: { id: string }) => id);
      const people = (await hub.call('listPeople', { as: 'admin' })).body.map(({ id }: { id: string }) => id);
      expect([users.includes('vera'), people.includes('vera')]).toEqual([false, true]);
      await change('vera', { disabled: false });
      expect((await signIn('vera', PASSWORD)).token).toBeDefined();
    },
    TIMEOUT_MS,
  );

  test(
    'get a new password, and have to use it',
    async () => {
      await add('forgot');
      const window = await signIn('forgot', PASSWORD);
      expect((await hub.call('setPersonPassword', { id: 'forgot', as: 'admin', body: { password: 'another long phrase' } })).status).toBe(
        204,
      );
      expect((await me(window)).code).toBe('UNAUTHENTICATED');
      expect((await post('/api/auth/login', { username: 'forgot', password: PASSWORD })).status).toBe(401);
      const again = await signIn('forgot', 'another long phrase');
      expect((await hub.call('signOutPerson', { id: 'forgot', as: 'admin' })).status).toBe(204);
      expect((await me(again)).code).toBe('UNAUTHENTICATED');
    },
    TIMEOUT_MS,
  );

  test('without a password cannot come in with an empty one', async () => {
    await hub.call('addPerson', { as: 'admin', body: { username: 'sso-only', name: 'S', role: 'operator' } });
    expect((await post('/api/auth/login', { username: 'sso-only', password: ' ' })).body.code).toBe('LOGIN_FAILED');
  });

  test('leave one administrator', async () => {
    const admins = (await hub.call('listPeople', { as: 'admin' })).body.filter(
      ({ role, disabled, id }: { role: string; disabled: boolean; id: string }) => role === 'admin' && !disabled && id !== 'admin',
    );
    for (const { id } of admins) await change(id, { disabled: true });
    expect((await change('admin', { role: 'operator' })).body.code).toBe('LAST_ADMIN');
    expect((await change('admin', { disabled: true })).body.code).toBe('LAST_ADMIN');
  });

  test.each([
    { username: 'two words' },
    { username: '' },
    { username: 'a\u0000b' },
    { username: 'a\u202Eb' },
    // Its first letter is Cyrillic.
    { username: '\u0441hief' },
    { name: 'nnA\u202E' },
    { name: 'a\u001B@b' },
    { name: '' },
    { role: 'king' },
    { disabled: 'yes' },
    { passwordHash: 'x' },
  ])('are not called or made %j', async (body) => {
    expect((await change('specialist-c', body)).body.code).toBe('INVALID_REQUEST');
  });

  test('are told of in the log: who did it, to whom, what', async () => {
    await change('specialist-c', { name: 'Carla' });
    const { items } = (await hub.call('listAudit', { as: 'admin', query: '?type=person_put&limit=1' })).body;
    expect(items[0]).toMatchObject({ actor: { kind: 'user', id: 'admin' }, text: expect.stringContaining('Carla got another name') });
  });

  test.each(["'; DROP TABLE users; --", '../people', '%00'])('of the id “%s” there are none', async (id) => {
    const { status } = await hub.send('POST', `/api/people/${encodeURIComponent(id)}/sign-out`, {
      headers: { authorization: `Bearer ${await hub.token('admin')}` },
    });
    expect([400, 404]).toContain(status);
  });
});
