import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually, pairDevice, type SpawnedHub, spawnHub, temporaryFolder, WITHOUT_LIMITS } from '@foyer/testkit';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../storage/test/database.ts';
import { closedLog, type Log, tamper, visits } from '../storage/test/log-maker.ts';

const FOYER = fileURLToPath(new URL('./foyer.ts', import.meta.url));
const hubs = new Set<SpawnedHub>();
const children = new Set<ChildProcess>();
afterEach(async () => {
  for (const hub of hubs) await hub.kill('SIGKILL');
  for (const child of children) child.kill('SIGKILL');
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param deaf closes our end of what it prints before it prints */
async function foyer(args: readonly string[], { deaf = false } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [FOYER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  if (deaf) child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  children.delete(child);
  return { code, ...texts };
}

const EVENTS = visits(6);
let whole: Log;
let damaged: Log;
beforeAll(async () => {
  whole = await closedLog(EVENTS);
  const { handle } = await database(whole.dataDir);
  handle.execute("INSERT INTO users (id, username, name, role, password_hash) VALUES ('ann', 'ann', 'Ann Lee', 'admin', 'none')");
  handle.close();
  damaged = await closedLog(EVENTS);
  tamper(damaged.file, 'UPDATE events SET at = at + 1 WHERE seq = 12; DELETE FROM events WHERE seq = 30');
});

describe('foyer verify', () => {
  test('of a whole log ends with 0 and prints the head, which a later look can be held against', async () => {
    const { code, out, err } = await foyer(['verify', '--data', whole.dataDir]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${EVENTS.length} events, 2026-01-05 08:00:00 UTC to 2026-01-05`);
    expect(out).toContain('The log is whole. The tables are what the log says.');
    const head = /^Head: (\d+:[0-9a-f]{64})$/m.exec(out)?.[1] ?? '';
    expect(await foyer(['verify', '--data', whole.file, '--expect', head, '--no-tables'])).toMatchObject({ code: 0 });
    const other = await foyer(['verify', '--data', whole.file, '--expect', head.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))]);
    expect(other).toMatchObject({ code: 1, out: expect.stringContaining('head_differs: ') });
  });

  test('of a damaged log ends with 1 and names each place, its time and what to do', async () => {
    const { code, out, err } = await foyer(['verify', '--data', damaged.dataDir]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('DAMAGED: 2 findings.');
    expect(out).toMatch(/^event_changed: Event 12 of 2026-01-05 08:\d\d:\d\d UTC is not what was written/m);
    expect(out).toMatch(/^event_missing: Event 30 is missing, from between 2026-01-05 \S+ UTC and 2026-01-05 \S+ UTC\./m);
    expect(out.match(/^ {2}What to do: .*backup/gm)).toHaveLength(2);
    expect(out).not.toContain('Keep it');
  });

  test('--json says the same to a machine', async () => {
    const { code, out } = await foyer(['verify', '--json', '--data', damaged.dataDir]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      file: damaged.file,
      whole: false,
      events: EVENTS.length - 1,
      firstAt: EVENTS[0]?.at,
      lastAt: EVENTS.at(-1)?.at,
      head: { seq: EVENTS.length, hash: expect.stringMatching(/^[0-9a-f]{64}$/), text: expect.stringMatching(/^\d+:[0-9a-f]{64}$/) },
      tables: 'damaged',
      findings: [
        expect.objectContaining({ code: 'event_changed', firstSeq: 12, lastSeq: 12, firstAt: (EVENTS[11]?.at ?? 0) + 1 }),
        expect.objectContaining({ code: 'event_missing', firstSeq: 30, lastSeq: 30, firstAt: EVENTS[28]?.at, lastAt: EVENTS[30]?.at }),
      ],
      omitted: 0,
      accepted: null,
    });
  });

  test.each([
    ['a folder that is not there', ['--data', '/nowhere'], 'there is no hall in /nowhere'],
    ['a folder without a hall', ['--data', temporaryFolder('cli')], 'hall.db is missing'],
    ['an option that nobody knows', ['--nonsense'], 'unknown option'],
    ['a head that is none', ['--expect', '12'], 'A head is what `foyer verify` printed'],
    ['an argument too many', ['here'], 'too many arguments'],
  ])('ends with 2 for %s', async (_, args, words) => {
    expect(await foyer(['verify', ...args])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  });

  test('reads the folder of a hub that is busy', { timeout: 60_000 }, async () => {
    const hub = await spawnHub({ args: WITHOUT_LIMITS });
    hubs.add(hub);
    const { cookie } = await pairDevice({ url: hub.url, role: 'kiosk', name: 'Entrance' });
    const [service] = (await (await fetch(`${hub.url}/api/services`, { headers: { cookie } })).json()) as { id: string }[];
    let busy = true;
    const visitor = async () => {
      for (let n = 0; busy; n++) {
        const answer = await fetch(`${hub.url}/api/tickets`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `${process.pid}-${n}-${Math.random()}` },
          body: JSON.stringify({ serviceId: service?.id }),
        });
        expect(answer.status).toBe(201);
      }
    };
    const visitors = [visitor(), visitor()];
    const seen: number[] = [];
    for (let look = 0; look < 3; look++) {
      const { code, out } = await foyer(['verify', '--json', '--data', hub.dataDir]);
      expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, whole: true, tables: 'same' });
      seen.push(JSON.parse(out).events);
    }
    busy = false;
    await Promise.all(visitors);
    expect(seen[2]).toBeGreaterThan(seen[0] ?? 0);
    await hub.stop();
    hubs.delete(hub);
  });
});

test('what damages a log and what ends the alarm, from one start to the next', { timeout: 60_000 }, async () => {
  const { dataDir, file } = await closedLog(EVENTS);
  /** What is well again is said so a few seconds later: an alarm outlives the hub. */
  const start = async (wanted: object) => {
    const hub = await spawnHub({ dataDir, demo: false });
    hubs.add(hub);
    await eventually(async () => expect(await (await fetch(`${hub.url}/health`)).json()).toMatchObject(wanted), 15_000, 250);
    await hub.stop();
    hubs.delete(hub);
    return hub.output();
  };
  const well = { status: 'ok', alarms: [] };
  await start(well);

  tamper(file, 'UPDATE events SET at = at + 1 WHERE seq = 12');
  const said = await start({ status: 'degraded', alarms: ['log_damaged'] });
  expect(said).toContain('the log is damaged: Event 12 of ');
  expect(await foyer(['accept-damage', '--data', dataDir])).toMatchObject({
    code: 0,
    out: expect.stringContaining('event_changed: Event 12'),
  });
  await start(well);

  tamper(file, `DELETE FROM events WHERE seq > ${EVENTS.length - 5}`);
  await expect(start(well)).rejects.toThrow(/ended with 1[\s\S]*foyer: The log ends with event \d+[\s\S]*`foyer accept-damage`/);
  expect(await foyer(['rebuild', '--data', dataDir])).toMatchObject({ code: 1, err: expect.stringContaining('nothing was changed') });
});

describe('when nobody reads what is printed', () => {
  test.each([
    ['verify', () => ['verify', '--data', whole.dataDir], 0],
    ['verify of a damaged log', () => ['verify', '--data', damaged.dataDir], 1],
    ['user list', () => ['user', 'list', '--data', whole.dataDir], 0],
    ['--help', () => ['--help'], 0],
  ])('%s ends as ever, without a word', async (_, args, code) => {
    expect(await foyer(args(), { deaf: true })).toEqual({ code, out: '', err: '' });
  });

  test('a hub goes on running', { timeout: 60_000 }, async () => {
    const hub = await spawnHub();
    hubs.add(hub);
    hub.process.stdout?.destroy();
    hub.process.stderr?.destroy();
    // A sign-in that fails is written to the hub's log.
    for (let n = 0; n < 3; n++) expect((await fetch(`${hub.url}/api/auth/login`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${hub.url}/health`)).status).toBe(200);
    expect(hub.process.exitCode).toBeNull();
    await hub.stop();
    hubs.delete(hub);
  });
});
