import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { ticketBytes, until } from '../test/tickets.ts';

const cleanUp: (() => unknown)[] = [];
afterEach(() => {
  for (const step of cleanUp.splice(0).reverse()) step();
});

test('a printer for people: it says what it prints, and does what it is told', { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-main-'));
  const program = spawn(process.execPath, [
    fileURLToPath(new URL('main.ts', import.meta.url)),
    '--port',
    '0',
    '--out',
    folder,
    '--speed',
    '100000',
  ]);
  cleanUp.push(() => program.kill());
  let said = '';
  program.stdout.on('data', (chunk: Buffer) => (said += chunk));
  program.stderr.on('data', (chunk: Buffer) => (said += chunk));
  const tell = async (line: string, answer: string) => {
    program.stdin.write(`${line}\n`);
    await until(() => said.includes(answer), 10_000);
  };
  await until(() => /on port \d+/.test(said), 20_000);
  const host = createConnection(Number(/on port (\d+)/.exec(said)?.[1]), '127.0.0.1');
  cleanUp.push(() => host.destroy());
  await tell('cover_open', 'It is cover_open.');
  host.write(ticketBytes(loadProfile('virtual')));
  await tell('what?', 'load DOTS');
  expect(said).not.toContain('printed: ');
  await tell('ready', 'It is ready.');
  await until(() => /printed: .*A012/.test(said), 10_000);
});
