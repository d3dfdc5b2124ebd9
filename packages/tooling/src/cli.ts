import { join } from 'node:path';
import { run } from '../bin/setup/node.mjs';
import { ensureBuilt } from './build/index.ts';
import type { Selection } from './build/targets.ts';
import { ROOT } from './workspace.ts';

type Command = (args: string[]) => Promise<number>;

const say = (line: string) => console.log(`foyer: ${line}`);

/** @returns exit code */
const build = async (selection: Selection) => ((await ensureBuilt(selection, say)) === 0 ? 0 : 1);

/** Loaded when asked for, so that a start does not read what only tests need. */
const COMMANDS: Record<string, Command> = {
  start: async (args) => (await import('./start/index.ts')).start(args),
  build: ([selection]) => build(selection === 'screens' || selection === 'served' ? selection : 'all'),
  check: async () => (await import('./test/index.ts')).check(),
  test: async (args) => (await import('./test/index.ts')).test(args),
  bench: async (args) => (await build('served')) || run(process.execPath, [join(ROOT, 'tests/bench/main.ts'), ...args]),
  package: async (args) => (await import('./package/index.ts')).packageAll(args),
  security: async () => (await import('./security/index.ts')).security(),
  screenshots: async (args) => (await import('./screenshots.ts')).takeScreenshots(args),
};

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) process.exitCode = await command(args);
else {
  console.error(`foyer: no such command: ${name}`);
  process.exitCode = 2;
}
