import { hostname } from 'node:os';
import { Bonjour, type Service } from 'bonjour-service';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { type Announcer, SERVICE_TYPE, serviceName, startAnnouncing } from './announce.ts';

const logger = pino({ level: 'silent' });
/** On this machine only, and not where a responder of the system listens. */
const STAY_HERE = { interface: '127.0.0.1', bind: '0.0.0.0', port: 40_000 + Math.floor(Math.random() * 20_000) };
const ANNOUNCED = { hallName: 'Town hall', port: 4100, version: '1.2.3', fingerprint: 'AB:CD:EF:01:23:45:67:89:AA:BB' };

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

function announced(options: Readonly<Record<string, unknown>> = STAY_HERE): Announcer {
  const announcer = startAnnouncing(ANNOUNCED, logger, options);
  ending.push(announcer.close);
  return announcer;
}

/** What an app sees that looks for hubs. */
function lookAround() {
  const bonjour = new Bonjour(STAY_HERE as object);
  const seen = new Map<string, Service>();
  const browser = bonjour.find({ type: SERVICE_TYPE });
  browser.on('up', (service) => seen.set(service.name, service));
  browser.on('down', (service) => seen.delete(service.name));
  ending.push(() => bonjour.destroy());
  return seen;
}

describe('an app that looks for hubs', () => {
  test('finds one with its port, its version and the beginning of its authority’s fingerprint, and loses it when it ends', async () => {
    const announcer = announced();
    const seen = lookAround();
    await expect.poll(() => [...seen.keys()], { timeout: 8_000 }).toEqual([serviceName('Town hall', 4100)]);
    const [found] = seen.values();
    expect(found).toMatchObject({ port: 4100, txt: { v: '1.2.3', fp: 'ABCDEF0123456789' } });
    expect(found?.host).toBe(`${hostname().split('.', 1)[0]}.local`);
    await announcer.close();
    await expect.poll(() => [...seen.keys()], { timeout: 8_000 }).toEqual([]);
  }, 20_000);
  test('hears of a new name', async () => {
    const announcer = announced();
    const seen = lookAround();
    await expect.poll(() => seen.size, { timeout: 8_000 }).toBe(1);
    announcer.say({ ...ANNOUNCED, hallName: 'City hall' });
    await expect.poll(() => [...seen.keys()], { timeout: 8_000 }).toEqual([serviceName('City hall', 4100)]);
  }, 20_000);
});

test('a network in which nothing can be announced does not disturb the hub', async () => {
  const complaints: string[] = [];
  const listening = startAnnouncing(
    ANNOUNCED,
    { ...logger, warn: (_: object, message: string) => void complaints.push(message) } as never,
    {
      port: 1,
      bind: '203.0.113.77',
    },
  );
  await expect.poll(() => complaints.length).toBeGreaterThan(0);
  await listening.close();
});

describe('the name', () => {
  test('says which machine and port, for halls that have the same', () => {
    expect(serviceName('Town hall', 4101)).toMatch(/^Town hall \(.+:4101\)$/);
  });
  test('is never longer than a label may be, and cut between letters', () => {
    const long = serviceName('قاعة الخدمات المركزية في وسط المدينة القديمة', 4100);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(63);
    expect(long).not.toContain('\uFFFD');
    expect(serviceName('  ', 4100)).toMatch(/^Foyer \(/);
  });
});
