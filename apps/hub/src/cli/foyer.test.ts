import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { eventually, temporaryFolder } from '@foyer/testkit';
import { afterEach, describe, expect, test } from 'vitest';
import { VERSION } from '../main/version.ts';

const FOYER = fileURLToPath(new URL('./foyer.ts', import.meta.url));
const PASSWORD = 'violet tractor under seven moons';
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function foyer(args: string[], input = '', env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, [FOYER, ...args], { env: { ...process.env, FOYER_VIRTUAL_PRINTER_PORT: '0', ...env } });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  child.stdin.end(input);
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, said: () => text, ended };
}

const finished = async (args: string[], input?: string) => {
  const { ended, said } = foyer(args, input);
  return { code: await ended, said: said() };
};
const listening = (run: Run) =>
  eventually(() => {
    const url = /^listening on (\S+)$/m.exec(run.said())?.[1];
    if (!url) throw new Error(`not listening: ${run.said()}`);
    return url;
  }, 60_000);

test('--version and --help', async () => {
  expect(await finished(['--version'])).toEqual({ code: 0, said: `${VERSION}\n` });
  const help = await finished(['--help']);
  expect(help.code).toBe(0);
  for (const verb of ['hub', 'demo', 'rebuild', 'verify', 'accept-damage', 'bench', 'user']) expect(help.said).toContain(verb);
});

test('bench --help says what it measures with, and measures nothing', async () => {
  const { code, said } = await finished(['bench', '--help']);
  expect(code).toBe(0);
  expect(said).toContain('--past <tickets>');
  expect(said).not.toContain('Node v');
});

test.each([
  [['bench', '--past', 'long'], 'A number of tickets'],
  [['hub', '--port', 'x'], 'A port is a number'],
  [['hub', '--nonsense'], 'unknown option'],
  [['user', 'add', 'ann', '--role', 'king'], 'Allowed choices are admin, supervisor, operator'],
])('%j is refused in words', async (args, words) => {
  const { code, said } = await finished(args);
  expect(code).toBe(1);
  expect(said).toContain(words);
});

describe('an empty hall', () => {
  test('prints the code by which it is set up, and where; once somebody can sign in, neither', async () => {
    const data = ['--data', temporaryFolder('cli')];
    const hub = foyer(['hub', '--host', '127.0.0.1', '--port', '0', ...data]);
    const url = await listening(hub);
    const code = await eventually(() => {
      const printed = /^set-up code: ([A-Z2-9]{4}-[A-Z2-9]{4})$/m.exec(hub.said())?.[1];
      if (!printed) throw new Error(hub.said());
      return printed;
    });
    expect(hub.said()).toContain(`set up the hall: ${url}/admin#setup=${code}`);
    const hall = { name: { en: 'Ours' }, zone: 'UTC', languages: ['en'] };
    const admin = { username: 'ann', name: 'Ann Lee', password: PASSWORD };
    const answer = await fetch(`${url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: code.toLowerCase(), hall, template: 'clinic', admin }),
    });
    expect(answer.status).toBe(201);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);
    const again = foyer(['hub', '--host', '127.0.0.1', '--port', '0', ...data]);
    await listening(again);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
    expect(again.said()).not.toContain('set-up code');
  }, 180_000);

  test('does not start with a set-up code that is none', async () => {
    const hub = foyer(['hub', '--host', '127.0.0.1', '--port', '0', '--data', temporaryFolder('cli')], '', { FOYER_SETUP_CODE: '1234' });
    expect(await hub.ended).toBe(1);
    expect(hub.said()).toContain('FOYER_SETUP_CODE has to be');
  }, 180_000);

  test('gets its first person from the command line too; that person can then sign in', async () => {
    const data = ['--data', temporaryFolder('cli')];
    const hub = foyer(['hub', '--host', '127.0.0.1', '--port', '0', ...data]);
    await listening(hub);
    const inUse = await finished(['user', 'add', '--role', 'admin', 'ann', ...data], `${PASSWORD}\n`);
    expect(inUse.code).toBe(1);
    hub.child.kill('SIGTERM');
    expect(await hub.ended).toBe(0);

    expect(await finished(['user', 'add', '--role', 'admin', 'ann', ...data], 'short\n')).toMatchObject({
      code: 1,
      said: expect.stringContaining('assword'),
    });
    expect(await finished(['user', 'add', '--role', 'admin', '--full-name', 'Ann Lee', 'ann', ...data], `${PASSWORD}\n`)).toEqual({
      code: 0,
      said: 'ann can sign in as admin.\n',
    });
    expect((await finished(['user', 'list', ...data])).said).toMatch(/^ann +admin +Ann Lee$/m);
    expect(await finished(['rebuild', ...data])).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\d events read, the chain is whole/),
    });

    const again = foyer(['hub', '--host', '127.0.0.1', '--port', '0', ...data]);
    const url = await listening(again);
    const answer = await fetch(`${url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'ann', password: PASSWORD }),
    });
    expect(await answer.json()).toMatchObject({ user: { username: 'ann', name: 'Ann Lee', role: 'admin' } });
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  }, 180_000);
});

test('people get new passwords and are disabled from the command line, by the rules of the hall', async () => {
  const data = ['--data', temporaryFolder('cli')];
  const user = async (...args: string[]) => finished(['user', ...args, ...data], `${PASSWORD}\n`);
  expect((await user('add', '--role', 'admin', 'ann')).code).toBe(0);
  expect(await user('disable', 'Ann')).toEqual({ code: 1, said: expect.stringContaining('make another person an administrator first') });
  expect(await user('password', 'nobody')).toEqual({ code: 1, said: expect.stringContaining('nobody signs in as “nobody”') });
  expect((await user('add', '--role', 'admin', 'two words')).said).toContain('no name to sign in with');
  expect((await user('add', '--role', 'admin', 'bob')).code).toBe(0);
  expect(await user('password', 'ann')).toEqual({ code: 0, said: 'ann has a new password.\n' });
  expect(await user('disable', 'ann')).toEqual({ code: 0, said: 'ann cannot sign in any more.\n' });
  expect((await user('list')).said).toMatch(/^ann +admin +ann \(disabled\)\nbob +admin +bob$/m);
}, 120_000);

test('devices without a screen get their key from the command line, once', async () => {
  const data = ['--data', temporaryFolder('cli')];
  const device = (...args: string[]) => finished(['device', ...args, ...data]);
  const added = await device('add', '--role', 'printer', '--name', 'At the door');
  const [, cookie = '', id = ''] = /^(foyer_device=([\w-]{22})\.[\w-]{43})$/m.exec(added.said) ?? [];
  expect(added.code, added.said).toBe(0);
  expect(await device('add', '--role', 'kiosk', '--name', 'K', '--counter', 'A')).toEqual({
    code: 1,
    said: expect.stringContaining('there is no counter'),
  });
  expect((await device('list')).said).toMatch(new RegExp(`^${id}  printer +At the door$`, 'm'));

  const hub = foyer(['hub', '--host', '127.0.0.1', '--port', '0', '--no-announce', ...data]);
  const own = await fetch(`${await listening(hub)}/api/device`, { headers: { cookie } });
  expect(await own.json()).toMatchObject({ id, role: 'printer', name: 'At the door', pairedBy: null });
  hub.child.kill('SIGINT');
  await hub.ended;

  expect(await device('revoke', 'At the door')).toEqual({ code: 0, said: 'At the door is let in no more.\n' });
  expect((await device('list')).said).toContain('revoked');
  expect((await device('revoke', 'At the door')).code).toBe(1);
}, 120_000);

describe('the demo', () => {
  test('says where its screens are, and ends within two seconds though a screen is connected', async () => {
    const demo = foyer(['demo', '--port', '0', '--data', temporaryFolder('cli')]);
    const url = await listening(demo);
    await eventually(() => demo.said().includes('password demo'));
    for (const path of ['/kiosk', '/counter', '/display', '/admin', '/virtual-printer']) expect(demo.said()).toContain(`${url}${path}`);
    const screen = new WebSocket(`${url.replace('http', 'ws')}/ws/queues`);
    await once(screen, 'open');
    const asked = Date.now();
    demo.child.kill('SIGINT');
    expect(await demo.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(2000);
  }, 180_000);

  test('never listens on the network', async () => {
    const demo = foyer(['hub', '--demo', '--host', '0.0.0.0', '--port', '0', '--data', temporaryFolder('cli')]);
    expect(await listening(demo)).toContain('127.0.0.1');
    expect(demo.said()).toContain('127.0.0.1 only');
  }, 180_000);
});

test('a folder that is a file, and a printer that nobody knows, are told in words', async () => {
  const here = ['hub', '--host', '127.0.0.1', '--port', '0'];
  const folder = await finished([...here, '--data', FOYER]);
  expect(folder).toEqual({ code: 1, said: expect.stringMatching(/^foyer: .*foyer\.ts cannot be a folder: a file is in the way\./) });
  const printer = await finished([...here, '--data', temporaryFolder('cli'), '--printer', '127.0.0.1', '--printer-profile', 'nope']);
  expect(printer).toEqual({ code: 1, said: expect.stringMatching(/^foyer: there is no printer profile .*Known ones: .*epson-tm-t20, /) });
}, 180_000);

test('a port that is in use is told in words', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, said } = await finished(['hub', '--host', '127.0.0.1', '--port', String(port), '--data', temporaryFolder('cli')]);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(`foyer: port ${port} is in use.`) });
  other.close();
}, 180_000);
