import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { STORE_BYTES, takeIn } from './take-in.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
}, 60_000);
afterAll(() => hub.close(), 60_000);

const folder = () => join(hub.dataDir, 'media');
const files = () => readdirSync(folder()).sort();

function picture(type: 'png' | 'jpeg' | 'webp' = 'png', width = 40, height = 30): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#25a';
  context.fillRect(0, 0, width, height / 2);
  return type === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer(`image/${type}` as 'image/webp', 90);
}
/** As much of the two as says what they are. */
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\x02\0isomiso2'), Buffer.alloc(9000, 7)]);
const WEBM = Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'), Buffer.alloc(9000, 7)]);

interface Sent {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is looked at field by field
  readonly body: any;
}

async function add(
  bytes: Uint8Array | ReadableStream,
  { name = 'A picture', type = 'application/octet-stream', as = 'admin' } = {},
): Promise<Sent> {
  const response = await fetch(`${hub.url}/api/media?${new URLSearchParams({ name })}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${await hub.token(as)}` },
    body: bytes,
    duplex: 'half',
  } as RequestInit);
  return { status: response.status, body: await response.json() };
}
const added = async (...given: Parameters<typeof add>) => {
  const { status, body } = await add(...given);
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const bytesOf = async (id: string, headers: Record<string, string> = {}, as = 'display') => {
  const { cookie } = await hub.device(as as 'display');
  return fetch(`${hub.url}/media/${id}`, { headers: { cookie, ...headers } });
};

describe('a file that comes in', () => {
  test.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const)('%s is what its content says', async (kind, type) => {
    const sent = picture(kind);
    const media = await added(sent, { name: 'Zentrale.exe', type: 'text/html' });
    expect(media).toMatchObject({ name: 'Zentrale.exe', type, width: 40, height: 30, bytes: sent.length });
    const got = await bytesOf(media.id);
    expect(got.headers.get('content-type')).toBe(type);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(new Uint8Array(sent));
    expect(files()).toContain(media.id);
    expect(statSync(join(folder(), media.id)).mode & 0o077).toBe(0);
  });
  test.each([
    ['mp4', MP4, 'video/mp4'],
    ['webm', WEBM, 'video/webm'],
  ])('%s', async (_, sent, type) => {
    expect(await added(sent)).toMatchObject({ type, width: null, height: null, bytes: sent.length });
  });
  test('is told in the log, and listed newest first', async () => {
    const seq = hub.hall.seq;
    hub.clock.advance(1000);
    const { id } = await added(picture(), { name: 'Logo' });
    const told = hub.hall.reads.eventsSince(seq, 10)?.filter(({ type }) => type === 'media_changed');
    expect(told).toMatchObject([{ type: 'media_changed', mediaId: id, name: 'Logo', change: 'added' }]);
    expect((await hub.call('listMedia', { as: 'display' })).body[0]).toMatchObject({ id, usedBy: { ticket: false, displays: [] } });
  });

  test.each([
    ['a drawing that can hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'type'],
    ['a page called a picture', Buffer.from(`<!doctype html>${' '.repeat(5000)}`), 'type'],
    ['a program', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(6000)]), 'type'],
    ['a GIF', Buffer.from('4749463839610100010080000000000000000021f90401000000002c00000000010001000002024401003b', 'hex'), 'type'],
    ['a QuickTime film', Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypqt  \0\0\x02\0qt  '), Buffer.alloc(6000)]), 'type'],
    ['nothing', Buffer.alloc(0), 'type'],
    ['half a PNG', picture('png', 400, 300).subarray(0, 200), 'damaged'],
    ['a PNG of a million by a million', bomb(), 'dimensions'],
    ['a PNG with the head of one only', Buffer.from('89504e470d0a1a0a', 'hex'), 'damaged'],
  ])('%s is refused, and nothing is left of it', async (_, sent, problem) => {
    const before = files();
    const { status, body } = await add(sent, { type: 'image/png' });
    // What is cut off so early has no kind at all.
    expect({ status, code: body.code }).toEqual({ status: 415, code: 'MEDIA_REFUSED' });
    expect([problem, 'type']).toContain(body.details.problem);
    expect(files()).toEqual(before);
  });
  test('larger than it may be is refused before it is sent, and while it is', async () => {
    const before = files();
    const big = Buffer.concat([picture(), Buffer.alloc(20_000_001)]);
    expect(await add(big)).toMatchObject({ status: 413, body: { code: 'MEDIA_TOO_LARGE', details: { maxBytes: 20_000_000 } } });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(sent === 0 ? picture() : new Uint8Array(1_000_000));
        sent += 1;
      },
    });
    const refused = await add(endless).catch((error) => ({ status: 413, body: { code: String(error.cause?.code ?? 'MEDIA_TOO_LARGE') } }));
    expect(refused.status).toBe(413);
    expect(sent).toBeLessThan(200);
    expect(files()).toEqual(before);
  });
  test('half of it leaves nothing behind', async () => {
    const before = files();
    const { hostname, port } = new URL(hub.url);
    const socket = connect(Number(port), hostname);
    const head = `POST /api/media?name=half HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${await hub.token('admin')}\r\n`;
    socket.write(`${head}content-type: video/mp4\r\ncontent-length: 5000000\r\n\r\n`);
    socket.write(MP4);
    await expect.poll(() => files().some((file) => file.endsWith('.part'))).toBe(true);
    socket.destroy();
    await expect.poll(() => files()).toEqual(before);
    expect((await hub.call('listMedia', { as: 'admin' })).body.some(({ name }: { name: string }) => name === 'half')).toBe(false);
  });
  test('without a name, or with a path for one, is no file somewhere else', async () => {
    const before = files();
    expect(await add(picture(), { name: '' })).toMatchObject({ status: 400 });
    const media = await added(picture(), { name: '../../hall.db' });
    expect(media.id).toMatch(/^[\w-]{22}$/);
    expect(files()).toEqual([...before, media.id].sort());
  });
  test('that the store has no room for stays out', async () => {
    const stream = Readable.from([picture()]);
    const full = takeIn({ stream, length: null }, folder(), 'CCCCCCCCCCCCCCCCCCCCCC', { used: () => STORE_BYTES + 1, claim() {} });
    await expect(full).rejects.toMatchObject({ code: 'MEDIA_FULL' });
    expect(files()).not.toContain('CCCCCCCCCCCCCCCCCCCCCC.part');
  });
  test('is an administrator’s to add', async () => {
    expect(await add(picture(), { as: 'supervisor' })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});

describe('the bytes', () => {
  test('come in parts, for good, as nothing else than what they are', async () => {
    const { id } = await added(MP4);
    const whole = await bytesOf(id);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'content-type': 'video/mp4',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const part = await bytesOf(id, { range: 'bytes=4-11' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, 'ftypisom', `bytes 4-11/${MP4.length}`]);
    expect((await bytesOf(id, { range: 'bytes=999999-' })).status).toBe(416);
  });
  test('are for the hall’s screens and staff', async () => {
    const { id } = await added(picture());
    expect((await fetch(`${hub.url}/media/${id}`)).status).toBe(401);
    const authorization = `Bearer ${await hub.token('specialist-a')}`;
    expect((await fetch(`${hub.url}/media/${id}`, { headers: { authorization } })).status).toBe(200);
  });
  test.each(['..%2fhall.db', '%2e%2e/hall.db', 'AAAAAAAAAAAAAAAAAAAAAA', 'x.part', '', '%00', '../hall.db'])(
    '“%s” is not there',
    async (id) => {
      const { status } = await bytesOf(id);
      expect(status).toBe(404);
    },
  );
});

describe('what is in use', () => {
  test('as the logo stays until it is taken off', async () => {
    const { id } = await added(picture(), { name: 'Crest' });
    const paper = { size: 'standard', omit: [], logoId: id, header: {}, footer: {} };
    expect((await hub.call('updateHall', { as: 'admin', body: { paper } })).status).toBe(200);
    expect(await hub.call('removeMedia', { as: 'admin', id })).toMatchObject({
      status: 409,
      body: { code: 'MEDIA_IN_USE', details: { name: 'Crest', ticket: true, displays: [] } },
    });
    expect((await hub.call('renameMedia', { as: 'admin', id, body: { name: 'Arms' } })).body).toMatchObject({
      name: 'Arms',
      usedBy: { ticket: true },
    });
    await hub.call('updateHall', { as: 'admin', body: { paper: { ...paper, logoId: null } } });
    expect((await hub.call('removeMedia', { as: 'admin', id })).status).toBe(204);
    expect(files()).not.toContain(id);
    expect((await hub.call('removeMedia', { as: 'admin', id })).body.code).toBe('MEDIA_UNKNOWN');
    expect((await bytesOf(id)).status).toBe(404);
  });
  test('on a display too', async () => {
    const { id } = await added(picture());
    const { device } = await hub.device('display');
    const playlist = [{ mediaId: id, seconds: 10 }];
    expect((await hub.call('changeDevice', { as: 'admin', id: device.id, body: { display: { playlist } } })).status).toBe(200);
    expect((await hub.call('removeMedia', { as: 'admin', id })).body.details).toMatchObject({ ticket: false, displays: [device.name] });
  });
  test('a logo that nobody added cannot be on the ticket', async () => {
    const paper = { size: 'standard', omit: [], logoId: 'AAAAAAAAAAAAAAAAAAAAAA', header: {}, footer: {} };
    expect((await hub.call('updateHall', { as: 'admin', body: { paper } })).body.code).toBe('MEDIA_UNKNOWN');
  });
});

test('what a crash left behind is gone when the hall is opened again', async () => {
  const first = await demoHub();
  await first.close();
  writeFileSync(join(first.dataDir, 'media', 'AAAAAAAAAAAAAAAAAAAAAA.part'), 'half');
  writeFileSync(join(first.dataDir, 'media', 'BBBBBBBBBBBBBBBBBBBBBB'), 'nobody knows it');
  const second = await demoHub(first.dataDir);
  expect(readdirSync(join(first.dataDir, 'media'))).toEqual([]);
  await second.close();
}, 60_000);

/** A picture that says of itself what no memory holds. */
function bomb(): Uint8Array {
  const png = Buffer.from(picture());
  png.writeUInt32BE(1_000_000, 16);
  png.writeUInt32BE(1_000_000, 20);
  return png;
}
