import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { allowed } from './inert.ts';
import { machineSpeech } from './machine-speech.ts';
import { openSystemVoice } from './system-voice.ts';

const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
});

/** A program in the place of macOS's `say`: the library runs it by its name. */
function program(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-say-test-'));
  const file = join(folder, 'say');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  process.env['PATH'] = `${folder}${delimiter}${path}`;
  return folder;
}
const RECORDING = `printf '%s\\n' "$@" > "$(dirname "$0")/args"; while [ "$1" != -o ]; do shift; done; printf RIFF > "$2"`;

test('on Linux there is no system voice', () => {
  expect(Object.keys(machineSpeech('linux'))).toEqual(['espeak']);
  expect(Object.keys(machineSpeech('win32'))).toEqual(['espeak', 'say']);
});

test('a fixed voice says nothing but words', async () => {
  const folder = program(RECORDING);
  const evil = `-o /etc/x A012"; $(touch ${folder}/hacked) \`id\` (SayText "x")\n\u001b@ <b>`;
  expect(Buffer.from(await openSystemVoice({ platform: 'darwin' }).say(evil, 'en-GB')).toString()).toBe('RIFF');
  const args = readFileSync(join(folder, 'args'), 'utf8').trim().split('\n');
  expect(args.slice(0, 2)).toEqual(['-v', 'Samantha']);
  expect(args[2]).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}., ]*$/u);
  expect(args.filter((arg) => arg.startsWith('-o'))).toHaveLength(1);
  expect(existsSync(join(folder, 'hacked'))).toBe(false);
});

test.each([
  ['-v Zarvox', 'v Zarvox'],
  ["'); Remove-Item C:\\ ; ('", 'Remove Item C'],
  ['Талон а, двенадцать.', 'Талон а, двенадцать.'],
  ['التَّذْكِرَة إيه، ٣', 'التَّذْكِرَة إيه، ٣'],
  ['\u0000\u001b\u202e"', ''],
])('of %j nothing but %j is left', (text, left) => {
  expect(allowed(text)).toBe(left);
});

test('a language without a voice of its own is nobody’s to guess', async () => {
  program(RECORDING);
  await expect(openSystemVoice({ platform: 'darwin' }).say('A012', 'xx')).rejects.toMatchObject({ code: 'language' });
  await expect(openSystemVoice({ platform: 'win32' }).say('Талон', 'ru')).rejects.toMatchObject({ code: 'language' });
  await expect(openSystemVoice({ platform: 'win32' }).say('Талон', 'en')).rejects.toMatchObject({ code: 'language' });
});

test('one that hangs is ended, one that fails or is missing says so, and nothing is left uncaught', async () => {
  program('exec sleep 60');
  await expect(openSystemVoice({ platform: 'darwin', timeoutMs: 150 }).say('A012', 'en')).rejects.toMatchObject({ code: 'timeout' });
  program('exit 1');
  await expect(openSystemVoice({ platform: 'darwin' }).say('A012', 'en')).rejects.toMatchObject({ code: 'failed' });
  process.env['PATH'] = mkdtempSync(join(tmpdir(), 'foyer-no-say-'));
  await expect(openSystemVoice({ platform: 'darwin' }).say('A012', 'en')).rejects.toMatchObject({ code: 'unavailable' });
});
