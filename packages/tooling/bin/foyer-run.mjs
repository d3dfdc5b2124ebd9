#!/usr/bin/env node
// What every npm script calls. Runs on the Node that npm runs on (20 or later) with nothing installed: it makes the
// workspace ready (dependencies, Node 24) and hands over. Plain JavaScript for that reason.
import { ensureDependencies } from './setup/dependencies.mjs';
import { findNode, run } from './setup/node.mjs';
import { ROOT } from './setup/root.mjs';
import { SetupError } from './setup/setup-error.mjs';

const TOOLING = `${ROOT}/packages/tooling/src/cli.ts`;
/** The bundle starts twice as fast as the sources, on two thirds of their memory. */
const FOYER = `${ROOT}/apps/hub/dist/foyer.js`;
const TOOLING_COMMANDS = ['start', 'test', 'build', 'check', 'bench', 'package', 'screenshots', 'security'];
/** @param {string[]} argv command and arguments. @returns {Promise<number>} exit code */
async function main([command = '', ...args]) {
  if (command !== 'foyer' && !TOOLING_COMMANDS.includes(command)) {
    throw new SetupError(`usage: foyer-run foyer|${TOOLING_COMMANDS.join('|')} [arguments]`);
  }
  await ensureDependencies();
  const node = findNode();
  if (command !== 'foyer') return run(node, [TOOLING, command, ...args]);
  const built = await run(node, [TOOLING, 'build', 'served'], { stdout: 2 });
  if (built !== 0) return built;
  return run(node, [FOYER, ...args]);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`foyer: ${error.message}`);
  process.exitCode = 1;
}
