import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openEspeak } from './espeak.ts';
import { openSystemVoice } from './system-voice.ts';

/** Where any of these would leave a file, were it ever run. */
const folder = mkdtempSync(join(tmpdir(), 'foyer-hostile-'));
const mark = join(folder, 'ran');
const HOSTILE = [
  ['festival’s Scheme', `A1") (system "touch ${mark}") ("`],
  ['a shell', `$(touch ${mark}); \`touch ${mark}\` | touch ${mark} && touch ${mark}\ntouch ${mark}`],
  ['PowerShell', `'); New-Item '${mark}'; ('`],
  ['an option', `-w ${mark} -f /etc/passwd --path=/`],
  ['espeak-ng’s phonemes and mark-up', `[[_^_fr]] <audio src="file://${mark}"/> <mark name="x"/>`],
  ['a printer', '\u001B@\u001DV\u0000\u0010\u0014\u0001\u0000\u0008'],
  ['HTML', '<img src=x onerror="alert(1)"><script>alert(1)</script>'],
] as const;

const path = process.env['PATH'];
afterAll(() => {
  process.env['PATH'] = path;
});

/** A program in the place of macOS's `say`, which leaves a sound. */
function withSystemVoice(): void {
  const bin = mkdtempSync(join(tmpdir(), 'foyer-say-test-'));
  writeFileSync(join(bin, 'say'), `#!/bin/sh\nwhile [ "$1" != -o ]; do shift; done; printf RIFF > "$2"\n`);
  chmodSync(join(bin, 'say'), 0o755);
  process.env['PATH'] = `${bin}${delimiter}${path}`;
}

const hasEspeak = (() => {
  try {
    execFileSync('espeak-ng', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.each(HOSTILE)('a name that would be %s', (_, name) => {
  const text = `Ticket A, twelve, ${name}, please go to counter ${name}.`;

  test.runIf(hasEspeak).each(['en', 'ru', 'ar'])('is words to espeak-ng in %s', async (lang) => {
    expect(Buffer.from(await openEspeak().say(text, lang)).toString('latin1', 0, 4)).toBe('RIFF');
    expect(readdirSync(folder)).toEqual([]);
  });
  test('is words to the system’s voice', async () => {
    withSystemVoice();
    expect(Buffer.from(await openSystemVoice({ platform: 'darwin' }).say(text, 'en')).toString('latin1', 0, 4)).toBe('RIFF');
    expect(existsSync(mark)).toBe(false);
  });
});
