import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { temporaryFolder } from '@foyer/testkit';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveScreens } from './screens.ts';

const SCRIPT = `const words = '${'queue '.repeat(500)}';`;
let app: FastifyInstance;

beforeAll(async () => {
  const root = temporaryFolder('screens');
  for (const name of ['kiosk', 'admin', 'visitor']) {
    mkdirSync(join(root, name, 'assets'), { recursive: true });
    writeFileSync(join(root, name, 'index.html'), `<!doctype html><title>${name}</title>`);
    writeFileSync(join(root, name, 'assets', 'main-abc123.js'), SCRIPT);
  }
  writeFileSync(join(root, 'secret.txt'), 'secret');
  app = fastify();
  await serveScreens(app, { folder: (name) => join(root, name) });
});
afterAll(() => app.close());

const get = (url: string, headers = {}) => app.inject({ url, headers });

describe('a page', () => {
  test.each([
    ['/kiosk', 'kiosk'],
    ['/kiosk/', 'kiosk'],
    ['/admin/history', 'admin'],
    ['/t/AAAAAAAAAAAAAAAAAAAAAA', 'visitor'],
  ])('%s is the screen %s', async (url, name) => {
    const { statusCode, body, headers } = await get(url);
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: `<!doctype html><title>${name}</title>` });
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });
  test('runs nothing from elsewhere, and may reach its own hub’s socket', async () => {
    const policy = String((await get('/kiosk', { host: '10.0.0.5:4100' })).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self' ws://10.0.0.5:4100");
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
  });
  test('that is not built says which command builds it', async () => {
    const { statusCode, body } = await get('/display');
    expect(statusCode).toBe(503);
    expect(body).toContain('npm run build');
  });
});

describe('an asset', () => {
  test('is kept for good', async () => {
    const { statusCode, headers, body } = await get('/kiosk/assets/main-abc123.js');
    expect({ statusCode, body }).toEqual({ statusCode: 200, body: SCRIPT });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
  test('is compressed for whoever understands it', async () => {
    const { headers, rawPayload } = await get('/kiosk/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(rawPayload).toString()).toBe(SCRIPT);
  });
  test.each([
    '/kiosk/assets/gone.js',
    '/kiosk/../secret.txt',
    '/kiosk/..%2fsecret.txt',
    '/kiosk/..%5csecret.txt',
    '/kiosk/%2e%2e/secret.txt',
    '/kiosk/.hidden.txt',
    '/kiosk/assets/%00.js',
    '/kiosk//etc/passwd.txt',
  ])('%s is not there', async (url) => {
    const { statusCode, body } = await get(url);
    expect(statusCode).toBe(404);
    expect(body).not.toContain('<title>');
    expect(body).not.toBe('secret');
  });
});

describe('the first page', () => {
  test.each([
    [undefined, 'en', 'ltr'],
    ['de-DE,ru;q=0.9', 'ru', 'ltr'],
    ['ar-EG', 'ar', 'rtl'],
  ])('for %s is in %s', async (language, lang, dir) => {
    const { body } = await get('/', language ? { 'accept-language': language } : {});
    expect(body).toContain(`<html lang="${lang}" dir="${dir}">`);
    for (const screen of ['kiosk', 'counter', 'display', 'admin']) expect(body).toContain(`href="/${screen}"`);
  });
});
