import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEspeak } from './espeak.ts';

/** A program in espeak-ng's place that does what the test needs to see. */
function program(script: string): { path: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-speech-test-'));
  const path = join(folder, 'espeak');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { path, folder };
}

describe('the program', () => {
  test('gets the text by stdin, and only a language, a speed and a file as arguments', async () => {
    const { path, folder } = program(
      `printf '%s\\n' "$@" > "$(dirname "$0")/args"; cat > "$(dirname "$0")/stdin"; while [ "$1" != -w ]; do shift; done; printf RIFF > "$2"`,
    );
    const evil = `A012"; touch ${folder}/hacked; $(touch ${folder}/hacked) <mark/> [[_^_fr]] -w /etc/x\n`;
    expect(Buffer.from(await openEspeak({ program: path }).say(evil, 'en')).toString()).toBe('RIFF');
    const args = readFileSync(join(folder, 'args'), 'utf8').trim().split('\n');
    expect(args.slice(0, 6)).toEqual(['-v', 'en', '-s', '140', '--stdin', '-w']);
    expect(args.length).toBe(7);
    expect(readFileSync(join(folder, 'stdin'), 'utf8')).not.toMatch(/[<>[\]]/);
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
  });
  test.each(['exec sleep 60', 'sleep 30'])('that hangs is ended: %s', async (hanging) => {
    const { path } = program(hanging);
    await expect(openEspeak({ program: path, timeoutMs: 100 }).say('A012', 'en')).rejects.toMatchObject({ code: 'timeout' });
  });
  test('that fails says so', async () => {
    const { path } = program('echo "out of voices, no memory" >&2; exit 3');
    await expect(openEspeak({ program: path }).say('A012', 'en')).rejects.toMatchObject({ name: 'SpeechError' });
  });
  test('that is not installed is unavailable, and speaks no language', async () => {
    const speech = openEspeak({ program: '/no/such/espeak' });
    expect(await speech.languages()).toEqual([]);
    await expect(speech.say('A012', 'en')).rejects.toMatchObject({ code: 'unavailable' });
  });
  test.each(['-f', '--path=/etc', 'en;ls', '', 'EN'])('a language like %j never gets there', async (lang) => {
    await expect(openEspeak({ program: '/no/such/espeak' }).say('A012', lang)).rejects.toMatchObject({ code: 'language' });
  });
  test('stop ends what is spoken and forgets what waits, and the next is spoken', async () => {
    const { path } = program(
      `if [ -e "$(dirname "$0")/second" ]; then while [ "$1" != -w ]; do shift; done; printf RIFF > "$2"; else touch "$(dirname "$0")/second"; exec sleep 60; fi`,
    );
    const speech = openEspeak({ program: path });
    const spoken = [speech.say('one', 'en'), speech.say('two', 'en')].map((say) => say.catch((error) => error.code));
    await new Promise((resolve) => setTimeout(resolve, 200));
    speech.stop();
    expect(await Promise.all(spoken)).toEqual(['stopped', 'stopped']);
    expect((await speech.say('three', 'en')).length).toBe(4);
  });
});

const installed = (() => {
  try {
    execFileSync('espeak-ng', ['--version']);
    return true;
  } catch {
    return false;
  }
})();
if (!installed) console.warn('espeak-ng is not installed: what it really speaks is NOT tested. Get it with: apt-get install espeak-ng');

describe.runIf(installed)('espeak-ng itself', () => {
  test.each([
    ['en', 'Number A 0 1 2, counter 3'],
    ['ru', 'Номер А 0 1 2, окно 3'],
    ['ar', 'الرقم ٣'],
  ])('speaks %s', async (lang, text) => {
    const speech = openEspeak();
    expect(await speech.languages()).toContain(lang);
    const wav = Buffer.from(await speech.say(text, lang));
    expect([wav.subarray(0, 4).toString(), wav.subarray(8, 12).toString()]).toEqual(['RIFF', 'WAVE']);
    expect(wav.length).toBeGreaterThan(20_000);
  });
  test('has no voice for a language that does not exist', async () => {
    await expect(openEspeak().say('A012', 'xx')).rejects.toMatchObject({ code: 'language' });
  });
});
