import { expect, test, vi } from 'vitest';
import { CookieJar } from './cookies.ts';

test('keeps the device’s key over a restart, and a session’s only while it runs', () => {
  const lasting = vi.fn();
  const jar = new CookieJar({}, lasting);
  jar.take([
    'foyer_device=d1.secret; Max-Age=34560000; Path=/; HttpOnly; SameSite=Strict; Secure',
    'foyer_session=s1.secret; Path=/api/auth; HttpOnly',
  ]);
  expect(lasting.mock.calls).toEqual([[{ foyer_device: 'd1.secret' }]]);
  expect(jar.header('/api/hall')).toBe('foyer_device=d1.secret');
  expect(jar.header('/api/auth/refresh')).toBe('foyer_device=d1.secret; foyer_session=s1.secret');
  expect(jar.header('/api/authority')).toBe('foyer_device=d1.secret');
  expect(new CookieJar({ foyer_device: 'd1.secret', other: 'x' }, lasting).header('/ws/queues')).toBe('foyer_device=d1.secret');
});

test('is not written again for a key that stays', () => {
  const lasting = vi.fn();
  const jar = new CookieJar({ foyer_device: 'a' }, lasting);
  jar.take(['foyer_device=a; Path=/', 'foyer_session=b; Path=/api/auth']);
  expect(lasting).not.toHaveBeenCalled();
});

test('forgets what the hub takes away', () => {
  const lasting = vi.fn();
  const jar = new CookieJar({ foyer_device: 'a' }, lasting);
  jar.take(['foyer_device=; Max-Age=0; Path=/']);
  expect(jar.header('/')).toBeNull();
  expect(lasting.mock.calls).toEqual([[{}]]);
});

test.each(['', '=x', 'foyer_device', 'tracker=1; Path=/', `foyer_device=${'x'.repeat(5000)}`])('takes no other: %j', (line) => {
  const jar = new CookieJar({}, () => undefined);
  jar.take([line]);
  expect(jar.header('/')).toBeNull();
});
