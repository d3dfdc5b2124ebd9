import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../workspace.ts';

const START_WITHIN_MS = 60_000;
const PAGES = ['/kiosk', '/display', '/counter', '/admin', '/t/0000000000000000000000'];
const API = ['/health', '/api/hall', '/api/device', '/api/nothing'];

/** The headers of a hub that runs, as a browser gets them. @returns what is not as it has to be */
export async function checkRunningHub(): Promise<readonly string[]> {
  const data = mkdtempSync(join(tmpdir(), 'foyer-security-'));
  const hub = spawn(process.execPath, [join(ROOT, 'apps/hub/dist/foyer.js'), 'hub', '--demo', '--port', '0', '--data', data], {
    env: { ...process.env, FOYER_VIRTUAL_PRINTER_PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const url = await addressOf(hub.stdout);
    const pages = await Promise.all(PAGES.map((path) => look(url, path, pageTroubles)));
    const answers = await Promise.all(API.map((path) => look(url, path, apiTroubles)));
    return [...pages.flat(), ...answers.flat(), ...(await foreignTroubles(url))];
  } finally {
    const gone = once(hub, 'exit');
    hub.kill();
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
}

function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the hub did not listen: ${said}`)), START_WITHIN_MS);
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /^listening on (http:\/\/\S+)$/m.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

type Judge = (headers: Headers) => readonly string[];

async function look(url: string, path: string, judge: Judge): Promise<readonly string[]> {
  const { headers } = await fetch(url + path);
  return [...commonTroubles(headers), ...judge(headers)].map((trouble) => `${path}: ${trouble}`);
}

const commonTroubles: Judge = (headers) => [
  ...lacks(headers, 'x-content-type-options', 'nosniff'),
  ...lacks(headers, 'referrer-policy', 'no-referrer'),
  ...(headers.has('x-powered-by') || headers.has('server') ? ['says what program it is'] : []),
];

/** What each part of a page's policy may say, `default-src` standing in for those that are not there (CSP 3, §6.8.3). */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'", "'self'"],
  'script-src': ["'none'", "'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'", "'self'"],
  'frame-ancestors': ["'none'", "'self'"],
};

const pageTroubles: Judge = (headers) => {
  const policy = headers.get('content-security-policy') ?? '';
  const said = new Map(policy.split(/;\s*/).map((part) => [part.split(' ', 1)[0] ?? '', part.slice(part.indexOf(' ') + 1)]));
  return Object.entries(POLICY).flatMap(([name, allowed]) => {
    const value = said.get(name) ?? (name.endsWith('-src') ? said.get('default-src') : undefined);
    return value !== undefined && allowed.includes(value) ? [] : [`its policy has ${name} ${value ?? 'nowhere'}`];
  });
};

const apiTroubles: Judge = (headers) => lacks(headers, 'cache-control', 'no-store');

const lacks = (headers: Headers, name: string, value: string): readonly string[] =>
  headers.get(name)?.includes(value) ? [] : [`${name} is ${headers.get(name) ?? 'not there'}`];

/** A page of somebody else's site, and a name that was made to point here. */
async function foreignTroubles(url: string): Promise<readonly string[]> {
  const foreign = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{}',
  });
  return foreign.status === 403 ? [] : [`a foreign page's request was answered with ${foreign.status}`];
}
