import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { spawnNode } from './child.ts';
import { Supervisor, type SupervisorOptions } from './supervisor.ts';

const PROGRAM = fileURLToPath(new URL('./test/program.mjs', import.meta.url));
const running: Supervisor<string>[] = [];

/** A supervisor over a real process, quick enough for a test. */
function supervise(behaviour: string, changes: Partial<SupervisorOptions<string>> = {}) {
  const starts: number[] = [];
  const supervisor = new Supervisor<string>({
    start: () => {
      starts.push(Date.now());
      return spawnNode({ node: process.execPath, script: PROGRAM, args: [behaviour], env: process.env, cwd: process.cwd() });
    },
    probe: async () => ({ health: 'fine', well: true }),
    probeEveryMs: 40,
    unwellAfterMs: 100,
    hungAfterMs: 60_000,
    killAfterMs: 300,
    backoff: { initialMs: 40, maxMs: 160, forgetAfterMs: 10_000 },
    keepLines: 5,
    ...changes,
  });
  running.push(supervisor);
  supervisor.start();
  return { supervisor, starts };
}

function until(supervisor: Supervisor<string>, wanted: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!wanted()) return;
      stop();
      resolve();
    };
    const stop = supervisor.onChange(check);
    check();
  });
}
/** One that nobody has buried yet is dead all the same. */
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && process.platform !== 'linux';
  }
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((supervisor) => supervisor.stop()));
});

test('a process is started, heard, asked how it is, and ended in its own way', async () => {
  const { supervisor } = supervise('polite');
  await until(supervisor, () => supervisor.status.state === 'running' && supervisor.status.log.length > 0);
  expect(supervisor.status).toMatchObject({ health: 'fine', restarts: 0, lastExit: null, log: ['up'] });
  await supervisor.stop();
  expect(supervisor.status).toMatchObject({ state: 'stopped', pid: null, lastExit: { kind: 'ended' }, health: null });
  expect(supervisor.status.log).toContain('asked to end');
});

test('one that dies is started again, later each time', async () => {
  const { supervisor, starts } = supervise('dies');
  await until(supervisor, () => starts.length === 5);
  const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
  expect(gaps[0]).toBeGreaterThanOrEqual(40);
  expect(gaps[1]).toBeGreaterThanOrEqual(80);
  expect(gaps[2]).toBeGreaterThanOrEqual(160);
  expect(supervisor.status).toMatchObject({ restarts: 4, lastExit: { kind: 'failed', detail: '3' } });
});

test('one that was killed from outside comes back', async () => {
  const { supervisor, starts } = supervise('polite');
  await until(supervisor, () => supervisor.status.state === 'running');
  process.kill(supervisor.status.pid as number, 'SIGKILL');
  await until(supervisor, () => starts.length === 2 && supervisor.status.state === 'running');
  expect(supervisor.status.lastExit).toEqual({ kind: 'signal', detail: 'SIGKILL' });
});

test('one that does not end when asked is killed, and never outlives the stop', async () => {
  const { supervisor } = supervise('stubborn');
  await until(supervisor, () => supervisor.status.log.includes('up'));
  const pid = supervisor.status.pid as number;
  await supervisor.stop();
  expect(alive(pid)).toBe(false);
  expect(supervisor.status).toMatchObject({ state: 'stopped', lastExit: { kind: 'signal', detail: 'SIGKILL' } });
});

test('one that no longer answers is unwell, then taken for hung and started anew', async () => {
  let answers = true;
  const probe = async () => {
    if (!answers) throw new Error('silent');
    return { health: 'fine', well: true };
  };
  const { supervisor, starts } = supervise('polite', { probe, hungAfterMs: 400 });
  await until(supervisor, () => supervisor.status.state === 'running');
  answers = false;
  await until(supervisor, () => supervisor.status.state === 'unwell');
  await until(supervisor, () => starts.length === 2);
  answers = true;
  await until(supervisor, () => supervisor.status.state === 'running');
  expect(supervisor.status.lastExit?.kind).toBe('hung');
});

test('one that answers badly is unwell, and left alone', async () => {
  const { supervisor, starts } = supervise('polite', { probe: async () => ({ health: 'ill', well: false }) });
  await until(supervisor, () => supervisor.status.state === 'unwell');
  expect(supervisor.status.health).toBe('ill');
  expect(starts).toHaveLength(1);
});

test('a restart ends the one before it starts the other: never two at once', async () => {
  const { supervisor, starts } = supervise('polite');
  await until(supervisor, () => supervisor.status.state === 'running');
  const first = supervisor.status.pid as number;
  await Promise.all([supervisor.restart(), supervisor.restart()]);
  expect(alive(first)).toBe(false);
  await until(supervisor, () => supervisor.status.state === 'running');
  expect(starts).toHaveLength(2);
  expect(supervisor.status.restarts).toBe(0);
});

test('a program that is not there is said so, and tried again', async () => {
  const { supervisor } = supervise('polite', {
    start: () => spawnNode({ node: '/nowhere/node', script: PROGRAM, args: [], env: {}, cwd: process.cwd() }),
  });
  await until(supervisor, () => supervisor.status.state === 'restarting');
  expect(supervisor.status.lastExit).toMatchObject({ kind: 'not_started', detail: expect.stringContaining('ENOENT') });
});

test('what cannot run on this machine is not tried in a circle', async () => {
  let tries = 0;
  const { supervisor } = supervise('polite', {
    start: () => {
      tries += 1;
      return { kind: 'no_runtime', detail: 'Node-API 9' };
    },
  });
  expect(supervisor.status).toMatchObject({ state: 'failed', lastExit: { kind: 'no_runtime', detail: 'Node-API 9' } });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(tries).toBe(1);
});

test('a stop while it waits for the next start means no next start', async () => {
  const { supervisor, starts } = supervise('dies', { backoff: { initialMs: 100, maxMs: 100, forgetAfterMs: 10_000 } });
  await until(supervisor, () => supervisor.status.state === 'restarting');
  await supervisor.stop();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(starts).toHaveLength(1);
  expect(supervisor.status.state).toBe('stopped');
});

test('only the newest lines are kept', async () => {
  const { supervisor } = supervise('talks');
  await until(supervisor, () => supervisor.status.log.includes('line 20'));
  expect(supervisor.status.log).toEqual(['line 16', 'line 17', 'line 18', 'line 19', 'line 20']);
});

test('a process does not outlive a supervisor that was killed', async () => {
  const parent = spawn(process.execPath, [fileURLToPath(new URL('./test/parent.ts', import.meta.url)), PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  expect(alive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => alive(pid)).toBe(false);
});
