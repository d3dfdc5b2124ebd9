import { expect, test } from 'vitest';
import { deviceCookieOf, deviceKeyOf } from './cookies.ts';

const from = (headers: object, query: object = {}) => ({ headers, query, cookies: COOKIES }) as never;
const COOKIES = { foyer_device: 'plain', foyer_device_kiosk: 'kiosk’s', foyer_device_display: 'display’s' };

test.each([
  ['nothing', {}, {}, 'foyer_device', 'plain'],
  ['a role in the header', { 'foyer-as': 'kiosk' }, {}, 'foyer_device_kiosk', 'kiosk’s'],
  ['a role at the socket’s upgrade', {}, { as: 'display' }, 'foyer_device_display', 'display’s'],
  ['a role that has no key here', { 'foyer-as': 'counter' }, {}, 'foyer_device_counter', undefined],
  ['something else', { 'foyer-as': 'session; Path=/' }, { as: ['kiosk'] }, 'foyer_device', 'plain'],
])('a page that names %s', (_, headers, query, cookie, key) => {
  expect(deviceCookieOf(from(headers, query))).toBe(cookie);
  expect(deviceKeyOf(from(headers, query))).toBe(key);
});
