import { createServer } from 'node:net';
import { eventually } from '@foyer/testkit';
import { Bonjour } from 'bonjour-service';
import { expect, onTestFinished, test } from 'vitest';
import { ownPrefixes, printerSearch } from './search.ts';

const logger = { info() {}, warn() {}, error() {} };
/** All of 127.0.0.0/8 is this machine. */
const LOOPBACK = '127.0.9.';
const interfaceOf = (address: string, internal = false) => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4' as const,
  mac: '00:00:00:00:00:00',
  internal,
  cidr: null,
});

/** A machine at this address that takes raw print data, and keeps what it is sent. */
async function listener(address: string, port = 0): Promise<{ port: number; received: Buffer[] }> {
  const received: Buffer[] = [];
  const server = createServer((socket) => socket.on('data', (data) => received.push(data)).on('error', () => undefined));
  await new Promise<void>((resolve) => void server.listen(port, address, resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as { port: number }).port, received };
}

test('finds what accepts a connection at its port, and sends it nothing', { timeout: 30_000 }, async () => {
  const { port, received } = await listener(`${LOOPBACK}7`);
  await listener(`${LOOPBACK}200`, port);
  const search = printerSearch({ logger, prefixes: [LOOPBACK], port, mdns: { interface: '127.0.0.1' } });
  expect(search.progress()).toMatchObject({ state: 'idle', found: [] });
  search.start();
  await eventually(() => expect(search.progress().state).toBe('done'), 20_000);
  expect(search.progress()).toMatchObject({ tried: 254, of: 254, networks: ['127.0.9.0/24'] });
  expect(search.progress().found).toEqual([
    { host: `${LOOPBACK}7`, port, name: null, by: 'scan' },
    { host: `${LOOPBACK}200`, port, name: null, by: 'scan' },
  ]);
  expect(received).toEqual([]);
});

test('hears a printer that says what it is', { timeout: 30_000 }, async () => {
  const options = { interface: '127.0.0.1', loopback: true } as never;
  const says = new Bonjour(options);
  onTestFinished(() => void says.destroy());
  says.publish({ name: 'Front desk', type: 'pdl-datastream', port: 9100, probe: false, txt: { ty: 'EPSON TM-T88VI\u0007' } });
  const search = printerSearch({ logger, prefixes: [], mdns: { interface: '127.0.0.1', loopback: true } });
  search.start();
  await eventually(() => expect(search.progress().state).toBe('done'), 20_000);
  const heard = search.progress().found;
  // A machine without a network address says where it is by none.
  if (heard.length > 0) expect(heard[0]).toMatchObject({ port: 9100, name: 'EPSON TM-T88VI', by: 'mdns' });
});

test('is stopped by whoever started it', async () => {
  const search = printerSearch({ logger, prefixes: [LOOPBACK], port: 9, mdns: { interface: '127.0.0.1' } });
  search.start();
  search.stop();
  const { tried } = search.progress();
  expect(search.progress().state).toBe('stopped');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(search.progress()).toMatchObject({ state: 'stopped', tried });
});

test('stays in private networks of its own, once each', () => {
  const prefixes = ownPrefixes({
    lo: [interfaceOf('127.0.0.1', true)],
    eth0: [interfaceOf('192.168.1.5'), interfaceOf('192.168.1.6'), interfaceOf('8.8.8.8')],
    eth1: [interfaceOf('10.0.3.2')],
  });
  expect(prefixes).toEqual(['192.168.1.', '10.0.3.']);
});
