import { describe, expect, test } from 'vitest';
import { isLoopback, oneCaller, ownAddresses, plainAddress } from './addresses.ts';
import { createHosts, hostName } from './hosts.ts';
import { isOwnOrigin } from './origins.ts';
import { ownNames } from './own-names.ts';
import { isForPhones, isPage } from './plain-http.ts';

describe('this machine itself', () => {
  test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])('%s', (address) => expect(isLoopback(address)).toBe(true));
  test.each(['192.168.1.5', '128.0.0.1', '::2', '::ffff:10.0.0.1', 'fe80::1', '', undefined])('not %s', (address) =>
    expect(isLoopback(address)).toBe(false),
  );
});

describe('one caller', () => {
  test.each([
    ['192.168.1.5', '192.168.1.5'],
    ['::ffff:192.168.1.5', '192.168.1.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is %s', (address, caller) => expect(oneCaller(address)).toBe(caller));
  test('plain', () => expect(plainAddress('::FFFF:10.0.0.1')).toBe('10.0.0.1'));
});

describe('the names that the hub answers to', () => {
  const surroundings = (hostname: string, ...addresses: string[]) => ({ hostname: () => hostname, addresses: () => addresses });
  test('are the machine’s, those it was told, and this machine', () => {
    expect(ownNames(['Queue.Bank.example'], surroundings('Hall-PC', '192.168.1.5'))).toEqual([
      'localhost',
      '127.0.0.1',
      '::1',
      'hall-pc',
      'hall-pc.local',
      '192.168.1.5',
      'queue.bank.example',
    ]);
  });
  test('leave out a machine’s name that no address bar takes', () => {
    expect(ownNames([], surroundings('my_pc!', '10.0.0.1'))).toEqual(['localhost', '127.0.0.1', '::1', '10.0.0.1']);
    expect(ownNames([], surroundings('pc.bank.example'))).toContain('pc.bank.example');
  });
  test('leave out addresses of one cable only', () => {
    const one = (address: string, family: 'IPv4' | 'IPv6') => ({
      address,
      family,
      internal: false,
      netmask: '',
      mac: '',
      cidr: null,
      scopeid: 0,
    });
    const interfaces = { eth0: [one('fe80::1', 'IPv6'), one('fd00::1', 'IPv6'), one('10.0.0.1', 'IPv4')] };
    expect(ownAddresses(interfaces as never)).toEqual(['10.0.0.1', 'fd00::1']);
  });
  test('are asked for anew: an address that the machine was given counts after seconds', () => {
    let now = 0;
    let names = ['10.0.0.1'];
    const hosts = createHosts(
      () => names,
      () => now,
    );
    expect([hosts.know('10.0.0.1:4100'), hosts.know('10.0.0.2:4100')]).toEqual([true, false]);
    names = ['10.0.0.2'];
    now += 6_000;
    expect([hosts.know('10.0.0.1:4100'), hosts.know('10.0.0.2:4100')]).toEqual([false, true]);
    // A clock that was put back does not freeze the list.
    names = ['10.0.0.3'];
    now -= 24 * 60 * 60 * 1000;
    expect(hosts.know('10.0.0.3')).toBe(true);
  });
  test('a thousand made-up ones are not remembered', () => {
    const hosts = createHosts(() => ['localhost']);
    for (let count = 0; count < 1000; count += 1) expect(hosts.know(`${count}.evil.example`)).toBe(false);
    expect(hosts.know('localhost')).toBe(true);
  });
  test.each([
    ['localhost:4100', 'localhost'],
    ['LocalHost.', 'localhost'],
    ['[::1]:80', '::1'],
    ['[0:0:0:0:0:0:0:1]', '::1'],
    ['a:b', null],
    ['a/b', null],
    ['a@b', null],
    ['', null],
    ['::1', null],
    ['[zz]', null],
  ])('“%s” is %s', (header, name) => expect(hostName(header)).toBe(name));
});

test('an origin’s port is the scheme’s own where it says none', () => {
  expect(isOwnOrigin('https://hall.example', 'hall.example:443')).toBe(true);
  expect(isOwnOrigin('https://hall.example', 'hall.example')).toBe(true);
  expect(isOwnOrigin('http://hall.example', 'hall.example:443')).toBe(false);
  expect(isOwnOrigin('https://hall.example', 'hall.example', ['http:'])).toBe(false);
  expect(isOwnOrigin(undefined, 'x')).toBe(true);
});

test('what a browser is sent on for is a page of the hub', () => {
  for (const url of ['/', '/kiosk?x', '/apis', '//evil.example/']) expect(isPage('GET', url), url).toBe(true);
  for (const url of ['/api', '/api/x', '/ws/queues', 'http://evil.example/', '@evil.example/', '*'])
    expect(isPage('GET', url), url).toBe(false);
  expect(isPage('POST', '/kiosk')).toBe(false);
});

test('what phones may ask is read only', () => {
  expect(isForPhones('GET', '/t/abc?x=1')).toBe(true);
  expect(isForPhones('HEAD', '/health')).toBe(true);
  for (const [method, url] of [
    ['POST', '/t/abc'],
    ['GET', '/t/abc/def'],
    ['GET', '/visitor'],
    ['GET', '/api/tickets/a/status/b'],
    ['GET', '/api/hall/'],
    ['GET', '/healthy'],
  ] as const)
    expect(isForPhones(method, url), url).toBe(false);
});
