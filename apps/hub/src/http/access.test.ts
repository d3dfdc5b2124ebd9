import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

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
    const forged = Buffer.from(Buffer.from(claims, 'base64url').toString().replace('specialist-a', 'admin')).toString('base64url');
    expect(await asked(`Bearer ${head}.${forged}.${signature}`)).toBe('UNAUTHENTICATED');
  });
  test('that is wrong is refused on an open route too', async () => {
    expect(await asked('Bearer x', '/api/counters')).toBe('UNAUTHENTICATED');
  });
  test('ends', async () => {
    const authorization = `Bearer ${await hub.token('specialist-a')}`;
    expect(await asked(authorization)).toBeUndefined();
    hub.clock.advance(10 * 60 * 1000 + 1000);
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
