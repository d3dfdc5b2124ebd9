import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { capture, foreground } from './process.mjs';

const NODE_MODULE = new URL('./node.mjs', import.meta.url).href;
const DONE = 'setInterval(() => {}, 1e6)';

/** A process that runs `script` below itself as foyer-run does, and says when it has begun. */
function runner(script: string) {
  const outer = `
    import { run } from ${JSON.stringify(NODE_MODULE)};
    process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(script)}]);`;
  return spawn(process.execPath, ['--input-type=module', '-e', outer], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test.each([['SIGTERM'], ['SIGINT'], ['SIGHUP']] as const)('%s reaches the program, and its exit code comes back', async (signal) => {
  const child = runner(`process.on('${signal}', () => process.exit(7)); console.log('up'); ${DONE}`);
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([7, null]);
});

test('the program ends when foyer-run is killed outright', async () => {
  const child = runner(`process.on('SIGTERM', () => { console.log('asked'); process.exit(0); }); console.log('up'); ${DONE}`);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe('asked\n');
});

test('the program ends when the shell that npm started dies of a signal', async () => {
  const script = `process.on('SIGTERM', () => { console.log('asked'); process.exit(0); }); console.log('up'); ${DONE}`;
  const outer = `import { run } from ${JSON.stringify(NODE_MODULE)}; await run(process.execPath, ['-e', ${JSON.stringify(script)}]);`;
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, outer], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(shell.stdout, 'data');
  shell.kill();
  const [said] = (await once(shell.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe('asked\n');
});

test('a program that a signal ended gives 128 and its number, one that is not there an error', async () => {
  expect(await foreground(process.execPath, ['-e', "process.kill(process.pid, 'SIGKILL')"])).toBe(137);
  await expect(foreground('/no/such/program', [])).rejects.toThrow('ENOENT');
});

test('what a program says on both streams is kept', async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3";
  const { code, output } = await capture(process.execPath, ['-e', script]);
  expect([code, output.split('\n').sort().join(' ').trim()]).toEqual([3, 'err out']);
  expect((await capture('/no/such/program', [])).code).toBe(127);
});

test('a program that takes too long is ended, and so is what it started, which would keep our pipes open', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', 'for (;;);'], { detached: true, stdio: 'inherit' }); ${DONE}`;
  const { code, output } = await capture(process.execPath, ['-e', script], { timeout: 1500 });
  expect([code, output]).toEqual([1, expect.stringContaining('did not end within 1500 ms')]);
});
