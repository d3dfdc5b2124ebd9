import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { SettingsFile } from '../settings.ts';
import { type Made, makeAuthority, makeServer } from '../test/certificates.ts';
import { type Authority, authorityOf } from './certificate.ts';
import { HubLink, HubSettings } from './hub-link.ts';
import { KeyStore } from './key-store.ts';

const DAY = 24 * 60 * 60_000;
const now = Date.now();
const pin = ({ pem }: Made) => authorityOf(pem) as Authority;
const noKeyStore = { isEncryptionAvailable: () => false } as unknown as SafeStorage;

let old: Made;
let next: Made;
let evil: Made;
let server: Server | undefined;
let asked: (string | undefined)[] = [];

beforeAll(async () => {
  [old, next, evil] = await Promise.all(['Hall', 'Hall', 'Hall'].map((name) => makeAuthority(name, now - DAY, now + 100 * DAY)));
});
afterEach(stop);

async function stop(): Promise<void> {
  server?.closeAllConnections();
  if (server) await new Promise((resolve) => server?.close(resolve));
  server = undefined;
}

/** The hub with a certificate of `signer`, which announces these. Its address stays, as a hall's does. */
async function hub(signer: Made, announced: unknown, { status = 200, port = 0 } = {}): Promise<number> {
  await stop();
  asked = [];
  const leaf = await makeServer(signer, ['127.0.0.1'], now - DAY, now + DAY);
  server = createServer({ key: leaf.key, cert: `${leaf.pem}\n${signer.pem}` }, ({ url, headers }, response) => {
    asked.push(`${url} ${headers.cookie}`);
    response.writeHead(status).end(typeof announced === 'string' ? announced : JSON.stringify(announced));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
const announcing = (...authorities: Made[]) => ({ authorities: authorities.map(({ pem }) => ({ pem })) });

/** An app that was let into the hall at this port, and held to these. */
function app(port: number, authorities: readonly Made[]) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-link-'));
  const url = `https://127.0.0.1:${port}`;
  const open = () => new SettingsFile(join(folder, 'settings.json'), HubSettings, Date.now);
  const keys = new KeyStore(join(folder, 'device-key.json'), noKeyStore, () => undefined);
  keys.write(url, { foyer_device: 'd1.secret' });
  const settings = open();
  settings.update({ hubUrl: url, authorities: authorities.map(pin) });
  const log = { info: vi.fn(), warn: vi.fn() };
  const prints = (held: readonly Authority[]) => held.map(({ fingerprint }) => fingerprint);
  const link = new HubLink({ settings, keys, asked: null, log });
  return {
    link,
    log,
    learn: () => link.learn(),
    held: () => prints(link.authorities),
    afterRestart: () => prints(open().current.authorities),
  };
}
const prints = (...authorities: Made[]) => authorities.map((made) => pin(made).fingerprint);

describe('while the hall changes its authority', () => {
  test('an app follows it from the one to the other, over a restart, and nobody has to compare anything', async () => {
    const port = await hub(old, announcing(old, next));
    const { link, learn, held, afterRestart } = app(port, [old]);
    await learn();
    expect(asked).toEqual(['/api/hub/authorities foyer_device=d1.secret']);
    expect(held()).toEqual(prints(old, next));
    expect(afterRestart()).toEqual(held());

    await hub(next, announcing(next, old), { port });
    await learn();
    expect(held()).toEqual(prints(next, old));
    expect(link.fingerprint).toBe(pin(next).fingerprint);

    await hub(next, announcing(next), { port });
    await learn();
    expect(afterRestart()).toEqual(prints(next));
    await hub(old, announcing(old), { port });
    await learn();
    expect(held()).toEqual(prints(next));
    expect(asked).toEqual([]);
  });

  test('an app that slept through it gives the hub nothing: somebody has to compare again', async () => {
    const port = await hub(next, announcing(next));
    const { learn, held, log } = app(port, [old]);
    await learn();
    expect(asked).toEqual([]);
    expect(held()).toEqual(prints(old));
    expect(log.warn).toHaveBeenCalledWith(expect.stringContaining('other_hub'));
  });

  test('another machine at its address teaches nothing, and never sees the key', async () => {
    const port = await hub(evil, announcing(evil, old));
    const { learn, held } = app(port, [old]);
    await learn();
    expect(asked).toEqual([]);
    expect(held()).toEqual(prints(old));
  });
});

describe('what the hub answers in place of authorities', () => {
  test.each<[string, unknown, number]>([
    ['a refusal', { code: 'DEVICE_UNKNOWN', authorities: [] }, 401],
    ['none', { authorities: [] }, 200],
    ['what is no certificate', { authorities: [{ pem: 'nothing' }] }, 200],
    ['another shape', { authorities: 'all' }, 200],
    ['no JSON', '<html>', 200],
  ])('%s leaves the app held to what it was', async (_, answer, status) => {
    const port = await hub(old, answer, { status });
    const { learn, held } = app(port, [old]);
    await learn();
    expect(asked).toHaveLength(1);
    expect(held()).toEqual(prints(old));
  });

  test('a server’s certificate is no authority', async () => {
    const leaf = await makeServer(old, ['127.0.0.1'], now - DAY, now + DAY);
    const port = await hub(old, announcing(old, leaf));
    const { learn, held } = app(port, [old]);
    await learn();
    expect(held()).toEqual(prints(old));
  });
});

describe('the app’s own socket', () => {
  const listen = () => {
    const closed = Promise.withResolvers<string>();
    return { closed: closed.promise, events: { onMessage: () => undefined, onClose: closed.resolve } };
  };
  async function hubWithSockets(closes: number | null = null): Promise<number> {
    const port = await hub(old, {});
    const sockets = new WebSocketServer({ noServer: true });
    server?.on('upgrade', (request, raw, head) => {
      asked.push(`${request.url} ${request.headers.cookie}`);
      sockets.handleUpgrade(request, raw, head, (socket) => closes !== null && socket.close(closes, 'device'));
    });
    return port;
  }

  test('carries the device’s key, and ends with the choice of another hub', async () => {
    const { link } = app(await hubWithSockets(), [old]);
    const { events, closed } = listen();
    await link.openSocket(events);
    expect(asked).toEqual(['/ws/queues foyer_device=d1.secret']);
    link.use('https://127.0.0.1:1', pin(next));
    await closed;
    await expect(link.openSocket(events)).rejects.toThrow('not let in');
  });

  test('does not ask again at once with a key that the hub has taken back', async () => {
    const { link } = app(await hubWithSockets(4401), [old]);
    const { events, closed } = listen();
    await link.openSocket(events);
    expect(await closed).toBe('4401 device');
    await expect(link.openSocket(events)).rejects.toThrow('no longer knows');
    expect(asked).toHaveLength(1);
  });

  test('is not opened to a hub that nobody has confirmed', async () => {
    const { link } = app(await hubWithSockets(), []);
    await expect(link.openSocket(listen().events)).rejects.toThrow('no hub');
    expect(asked).toEqual([]);
  });
});
