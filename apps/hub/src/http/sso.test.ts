import type { UserId } from '@foyer/queue';
import { eventually } from '@foyer/testkit';
import { CLIENT, PUBLIC_CLIENT, type SignInProvider, startSignInProvider } from '@foyer/testkit/sign-in-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser, type Page } from '../test/browser.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

const TIMEOUT_MS = 60_000;
const SYSTEM = { kind: 'system' } as const;

let hub: DemoHub;
let provider: SignInProvider;
let browser: Browser;
beforeAll(async () => {
  // The provider says at length that this is no way to run one.
  for (const way of ['warn', 'info'] as const) vi.spyOn(console, way).mockImplementation(() => {});
  hub = await demoHub();
  provider = await startSignInProvider(`${hub.url}/api/auth/sso/callback`, {
    'sub-a': { preferred_username: 'Specialist-A', email: 'a@bank.example', email_verified: true },
    'sub-b': { preferred_username: 'specialist-b', email: 'specialist-c', email_verified: false },
    'sub-x': { preferred_username: 'stranger' },
  });
}, TIMEOUT_MS);
afterAll(async () => {
  await provider.close();
  await hub.close();
}, TIMEOUT_MS);
beforeEach(() => {
  browser = new Browser();
});

const set = (body: object) => hub.call('setSso', { as: 'admin', body });
const turnOn = (more: object = {}) =>
  set({ enabled: true, issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, ...more });
const isScreen = ({ host, pathname }: URL) => host === new URL(hub.url).host && ['/admin', '/counter'].includes(pathname);
const isCallback = ({ pathname }: URL) => pathname === '/api/auth/sso/callback';
const start = (to: string, until = isScreen) => browser.go(`${hub.url}/api/auth/sso/start?to=${encodeURIComponent(to)}`, { until });

/** At the provider: the form for the name, then the one that asks for leave. */
async function answer(page: Page, sub: string, until = isScreen): Promise<Page> {
  const named = await browser.go(page.url, { form: { prompt: 'login', login: sub, password: 'any' }, until });
  return named.status === 0 ? named : browser.go(named.url, { form: { prompt: 'consent' }, until });
}
const signIn = async (sub: string, to = '/counter', until = isScreen) => answer(await start(to, until), sub, until);
const where = ({ url }: Page) => `${url.pathname}${url.search}`;
const me = async () => {
  const cookie = `foyer_session=${browser.cookie(new URL(hub.url).host, 'foyer_session')}`;
  return (await hub.send('POST', '/api/auth/refresh', { headers: { cookie, 'user-agent': 'Test' } })).body;
};
const noted = (type: string, text: string) =>
  eventually(async () => {
    const { items } = (await hub.call('listAudit', { as: 'admin', query: `?type=${type}` })).body;
    return items.some((item: { text: string }) => item.text.includes(text));
  });

describe('setting it up', () => {
  test('off, it leads straight back', async () => {
    expect((await hub.call('getSso', { as: 'admin' })).body).toEqual({
      enabled: false,
      issuer: '',
      clientId: '',
      hasClientSecret: false,
      usernameClaim: 'preferred_username',
      redirectUri: `${hub.url}/api/auth/sso/callback`,
    });
    expect(where(await start('/counter'))).toBe('/counter?sso=off');
    expect((await hub.call('getHall')).body.singleSignOn).toBe(false);
  });

  test.each([
    ['issuer', { issuer: 'http://10.0.0.9:3000' }],
    ['issuer', { issuer: 'not an address' }],
    ['issuer', { issuer: 'file:///etc/passwd' }],
    ['issuer', { issuer: 'https://user:pass@idp.example' }],
    ['clientId', { clientId: '' }],
  ])('an impossible %s is refused', async (field, more) => {
    expect((await turnOn(more)).body).toMatchObject({ code: 'SSO_INVALID', details: { field } });
  });

  test('a provider that does not answer is not taken', async () => {
    expect((await turnOn({ issuer: 'http://127.0.0.1:9' })).body.code).toBe('SSO_UNREACHABLE');
    expect((await turnOn({ issuer: hub.url })).body.code).toBe('SSO_UNREACHABLE');
    expect((await hub.call('getHall')).body.singleSignOn).toBe(false);
  });

  test('is for administrators, and shows no secret', async () => {
    expect((await hub.call('getSso', { as: 'supervisor' })).body.code).toBe('FORBIDDEN');
    expect((await turnOn()).body).toMatchObject({ enabled: true, hasClientSecret: true });
    expect(JSON.stringify((await hub.call('getSso', { as: 'admin' })).body)).not.toContain(CLIENT.secret);
    expect((await hub.call('getHall')).body.singleSignOn).toBe(true);
    await noted('sso_changed', provider.issuer);
  });
});

describe('signing in at the provider', () => {
  beforeAll(() => turnOn());

  test('lets in who signs in here by that name, and knows them by the account from then on', async () => {
    const page = await signIn('sub-a');
    expect(where(page)).toBe('/counter');
    expect(page.cookies.find((line) => line.startsWith('foyer_session='))).toMatch(/Path=\/api\/auth; HttpOnly; SameSite=Strict$/);
    expect(await me()).toMatchObject({ user: { id: 'specialist-a' }, expiresInSeconds: 600 });
    expect((await hub.call('listSessionsOf', { id: 'specialist-a', as: 'admin' })).body[0].method).toBe('sso');
    expect(hub.hall.users.account('specialist-a' as UserId)?.ssoSubject).toBe('sub-a');

    provider.accounts['sub-a'] = { preferred_username: 'renamed' };
    provider.accounts['sub-other'] = { preferred_username: 'specialist-a' };
    browser = new Browser();
    expect(where(await signIn('sub-a', '/admin'))).toBe('/admin');
    expect((await me()).user.id).toBe('specialist-a');
    browser = new Browser();
    expect(where(await signIn('sub-other'))).toBe('/counter?sso=unknown');
    await noted('sign_in_failed', '“specialist-a”');
  });

  test('the cookie that ties it to the browser is for the way back alone', async () => {
    const { cookies } = await start('/admin');
    expect(cookies[0]).toMatch(/^foyer_sso=[^;]{20,}; Max-Age=600; Path=\/api\/auth\/sso; HttpOnly; SameSite=Lax$/);
  });

  test('lets nobody in whom the hall does not know, and notes it', async () => {
    expect(where(await signIn('sub-x'))).toBe('/counter?sso=unknown');
    expect(browser.cookie(new URL(hub.url).host, 'foyer_session')).toBeUndefined();
    await noted('sign_in_failed', '“st…”');
  });

  test('lets nobody in who is disabled', async () => {
    await hub.hall.users.change(SYSTEM, 'specialist-a' as UserId, { disabled: true });
    expect(where(await signIn('sub-a'))).toBe('/counter?sso=disabled');
    await hub.hall.users.change(SYSTEM, 'specialist-a' as UserId, { disabled: false });
  });

  test('does not believe an address that nobody confirmed', async () => {
    await set({ usernameClaim: 'email' });
    expect(where(await signIn('sub-b'))).toBe('/counter?sso=unknown');
    await set({ usernameClaim: 'preferred_username' });
    browser = new Browser();
    expect(where(await signIn('sub-b'))).toBe('/counter');
  });

  test('leads to screens of the hub alone', async () => {
    expect(where(await signIn('sub-a', 'https://evil.example/'))).toBe('/admin');
    expect(where(await start('//evil.example'))).not.toContain('evil');
  });

  test('goes without a secret where the provider wants none', async () => {
    await set({ clientId: PUBLIC_CLIENT.id, clientSecret: '' });
    expect(where(await signIn('sub-a'))).toBe('/counter');
    await turnOn();
  });
});

describe('an answer of the provider', () => {
  beforeAll(() => turnOn());

  test('is good once', async () => {
    const back = await signIn('sub-a', '/counter', isCallback);
    expect(where(await browser.go(back.url, { until: isScreen }))).toBe('/counter');
    expect(where(await browser.go(back.url, { until: isScreen }))).toBe('/admin?sso=failed');
  });

  test('is worth nothing in another browser', async () => {
    const back = await signIn('sub-a', '/counter', isCallback);
    const victim = new Browser();
    expect(where(await victim.go(back.url, { until: isScreen }))).toBe('/admin?sso=failed');
    expect(victim.cookie(new URL(hub.url).host, 'foyer_session')).toBeUndefined();
  });

  test('of one sign-in is worth nothing in another', async () => {
    const stolen = await signIn('sub-a', '/counter', isCallback);
    browser = new Browser();
    const own = await signIn('sub-b', '/counter', isCallback);
    own.url.searchParams.set('code', stolen.url.searchParams.get('code') as string);
    expect(where(await browser.go(own.url, { until: isScreen }))).toBe('/counter?sso=failed');
  });

  test('that comes too late is none', async () => {
    const back = await signIn('sub-a', '/counter', isCallback);
    hub.clock.advance(11 * 60_000);
    expect(where(await browser.go(back.url, { until: isScreen }))).toBe('/counter?sso=failed');
  });

  test('that says no leads back', async () => {
    const page = await start('/counter');
    expect(where(await browser.go(`${page.url.href}/abort`, { until: isScreen }))).toBe('/counter?sso=failed');
  });

  test('is worth nothing once it was switched off', async () => {
    const back = await signIn('sub-a', '/counter', isCallback);
    await set({ enabled: false });
    expect(where(await browser.go(back.url, { until: isScreen }))).toBe('/counter?sso=off');
    await turnOn();
  });
});
