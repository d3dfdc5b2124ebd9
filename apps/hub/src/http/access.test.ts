import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { sentenceOf } from './sentence.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

describe('signing in', () => {
  test('gives a token for twelve hours and says who it is', async () => {
    const { status, body } = await hub.call('login', { body: { username: 'supervisor', password: 'demo' } });
    expect({ status, user: body.user, expiresAt: body.expiresAt }).toEqual({
      status: 200,
      user: { id: 'supervisor', username: 'supervisor', name: 'Supervisor', role: 'supervisor' },
      expiresAt: '2026-03-02T21:00:00.000Z',
    });
  });
  test.each([
    ['a wrong password', { username: 'admin', password: 'Demo' }],
    ['an unknown name', { username: 'nobody', password: 'demo' }],
  ])('is refused in the same words for %s', async (_, body) => {
    expect(await hub.call('login', { body })).toMatchObject({
      status: 401,
      body: { code: 'LOGIN_FAILED', message: sentenceOf('LOGIN_FAILED') },
    });
  });
});

describe('a token', () => {
  const asked = async (authorization: string, path = '/api/stats') =>
    (await hub.send('GET', path, { headers: { authorization } })).body.code;
  test.each(['Bearer', 'Bearer x', 'Basic YTpi', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGUiOiJhZG1pbiJ9.'])(
    '"%s" is none',
    async (authorization) => {
      expect(await asked(authorization)).toBe('UNAUTHENTICATED');
    },
  );
  test('that was changed is none', async () => {
    const [head, claims, signature] = (await hub.token('specialist-a')).split('.') as [string, string, string];
    const forged = Buffer.from(Buffer.from(claims, 'base64url').toString().replace('operator', 'admin')).toString('base64url');
    expect(await asked(`Bearer ${head}.${forged}.${signature}`)).toBe('UNAUTHENTICATED');
  });
  test('that is wrong is refused on an open route too', async () => {
    expect(await asked('Bearer x', '/api/counters')).toBe('UNAUTHENTICATED');
  });
  test('ends', async () => {
    const authorization = `Bearer ${await hub.token('specialist-a')}`;
    expect(await asked(authorization)).toBeUndefined();
    hub.clock.advance(12 * 60 * 60 * 1000 + 1000);
    expect(await asked(authorization)).toBe('UNAUTHENTICATED');
  });
});

describe('pages of other sites', () => {
  test('get no leave to read', async () => {
    const { headers } = await hub.send('GET', '/api/counters', { headers: { origin: 'http://elsewhere.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
  test('but the Electron apps’ own do', async () => {
    const { headers } = await hub.send('GET', '/api/counters', { headers: { origin: 'app://foyer' } });
    expect(headers.get('access-control-allow-origin')).toBe('app://foyer');
  });
});
