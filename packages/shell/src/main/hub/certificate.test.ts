import { beforeAll, expect, test } from 'vitest';
import { type Made, makeAuthority, makeServer } from '../test/certificates.ts';
import { authorityOf, type CertificateTrouble, certificateTrouble } from './certificate.ts';

const DAY = 24 * 60 * 60_000;
const NOW = Date.UTC(2026, 10, 21);
const NAMES = ['hub.local', 'localhost', '192.168.1.10', 'fd00::2'];

let hall: Made;
let other: Made;
const pinned = () => [authorityOf(hall.pem)].filter((authority) => authority !== null);
const trouble = (leaf: string, host = 'hub.local', now = NOW): CertificateTrouble | null =>
  certificateTrouble({ leaf, host, authorities: pinned(), now });

beforeAll(async () => {
  hall = await makeAuthority('Foyer of this hall', NOW - 10 * DAY, NOW + 3650 * DAY);
  // Whoever stands in between may call himself anything.
  other = await makeAuthority('Foyer of this hall', NOW - 10 * DAY, NOW + 3650 * DAY);
});

const server = (authority: Made, from = NOW - 7 * DAY, to = NOW + 90 * DAY) => makeServer(authority, NAMES, from, to);

test.each(NAMES.concat('[fd00::2]'))('the hub is taken at %s', async (host) => expect(trouble((await server(hall)).pem, host)).toBeNull());

test.each(['hub2.local', '192.168.1.11', 'evil.example', 'fd00::3', '', 'hub.local.evil.example', '*'])(
  'a certificate of the hall for another machine is not taken at %j',
  async (host) => expect(trouble((await server(hall)).pem, host)).toBe('other_name'),
);

test('another authority of the same name is not the hall’s', async () => {
  expect(trouble((await server(other)).pem)).toBe('other_hub');
});

test('a leaf of somebody else, sent along with the hall’s authority, is not taken', async () => {
  const evil = await server(other);
  expect(trouble(`${evil.pem}\n${hall.pem}`)).toBe('other_hub');
});

test('nor is one that names the hall’s authority as its issuer and is signed by another key', async () => {
  const evil = await makeServer({ ...other, name: hall.name }, NAMES, NOW - DAY, NOW + DAY);
  expect(trouble(evil.pem)).toBe('other_hub');
});

test('nor one that a server of the hall has signed', async () => {
  const leaf = await server(hall);
  expect(trouble((await makeServer(leaf, NAMES, NOW - DAY, NOW + DAY)).pem)).toBe('other_hub');
});

test('nor the authority itself, nor one that it signed as an authority', async () => {
  expect(trouble(hall.pem)).toBe('other_hub');
  expect(trouble((await makeAuthority('sub', NOW - DAY, NOW + DAY, hall)).pem)).toBe('other_hub');
});

test.each([
  ['a day after its end', NOW + 91 * DAY, 'expired'],
  ['a clock that is a day slow, at a new certificate', NOW - DAY, null],
  ['a clock that is a week and a day slow', NOW - 8 * DAY, 'not_yet'],
])('%s', async (_, now, expected) => expect(trouble((await server(hall)).pem, 'hub.local', now)).toBe(expected));

test('an authority that has ended vouches for nothing', async () => {
  const ended = await makeAuthority('Foyer', NOW - 10 * DAY, NOW - DAY);
  const authorities = [authorityOf(ended.pem)].filter((authority) => authority !== null);
  expect(certificateTrouble({ leaf: (await server(ended)).pem, host: 'hub.local', authorities, now: NOW })).toBe('expired');
});

test('while the authority changes, both are taken', async () => {
  const both = [authorityOf(other.pem), authorityOf(hall.pem)].filter((authority) => authority !== null);
  for (const made of [await server(hall), await server(other)])
    expect(certificateTrouble({ leaf: made.pem, host: 'hub.local', authorities: both, now: NOW })).toBeNull();
});

test('nothing is taken without an authority, and nothing that is no certificate', async () => {
  expect(certificateTrouble({ leaf: (await server(hall)).pem, host: 'hub.local', authorities: [], now: NOW })).toBe('other_hub');
  expect(trouble('a printer')).toBe('unreadable');
});

test('only an authority is pinned', async () => {
  expect(authorityOf(hall.pem)?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  expect(authorityOf((await server(hall)).pem)).toBeNull();
  expect(authorityOf('')).toBeNull();
});
