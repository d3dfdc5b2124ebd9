// Makes the recordings in this folder: words by espeak-ng, cut and levelled by sox; chimes as sums of sines.
// Run after a change of what is said, with both programs installed: node resources/clips/make-clips.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ANNOUNCED_LOCALES, clipWords } from '../../packages/announce/src/index.ts';

const HERE = import.meta.dirname;
const RATE = 16_000;
/** Words a minute: halls echo. */
const SPEED = 140;
/** All words as loud as each other, to the ear rather than by their loudest sample. */
const RMS_DB = -20;
const SILENCE = ['silence', '1', '0.01', '0.6%'];

const scratch = mkdtempSync(join(tmpdir(), 'foyer-clips-'));
const wav = (name: string): string => join(scratch, `${name}.wav`);

function rmsOf(file: string): number {
  const said = execFileSync('sh', ['-c', 'exec sox "$1" -n stats 2>&1', 'sh', file], { encoding: 'utf8' });
  return Number(/RMS lev dB\s+(-?[\d.]+)/.exec(said)?.[1]);
}

function keep(file: string, to: string, effects: readonly string[]): void {
  mkdirSync(dirname(to), { recursive: true });
  execFileSync('sox', ['-D', file, '-b', '16', '-c', '1', '-r', String(RATE), '-C', '8', to, ...effects]);
}

function speak(language: string, name: string, words: string): void {
  const [raw, cut] = [wav('raw'), wav('cut')];
  execFileSync('espeak-ng', ['-v', language, '-s', String(SPEED), '--stdin', '-w', raw], { input: words });
  execFileSync('sox', ['-D', raw, cut, ...SILENCE, 'reverse', ...SILENCE, 'reverse']);
  keep(cut, join(HERE, language, `${name}.flac`), ['gain', '-l', String(RMS_DB - rmsOf(cut)), 'fade', '0.005', '-0', '0.02']);
}

interface Partial {
  readonly ratio: number;
  readonly level: number;
  readonly seconds: number;
}
const BAR: readonly Partial[] = [
  { ratio: 1, level: 0.32, seconds: 1.1 },
  { ratio: 2, level: 0.08, seconds: 0.6 },
  { ratio: 3, level: 0.03, seconds: 0.35 },
];
const BELL: readonly Partial[] = [
  { ratio: 1, level: 0.28, seconds: 1.6 },
  { ratio: 2.76, level: 0.1, seconds: 0.9 },
  { ratio: 5.4, level: 0.04, seconds: 0.4 },
];
const CHIMES: Readonly<Record<string, { readonly strokes: readonly (readonly [hertz: number, at: number])[]; readonly of: readonly Partial[] }>> = {
  falling: { strokes: [[659.26, 0], [523.25, 0.45]], of: BAR },
  rising: { strokes: [[523.25, 0], [659.26, 0.3], [783.99, 0.6]], of: BAR },
  bell: { strokes: [[880, 0]], of: BELL },
};

function ring(name: string): void {
  const { strokes, of } = CHIMES[name]!;
  const length = Math.max(...strokes.map(([, at]) => at)) + Math.max(...of.map(({ seconds }) => seconds));
  const samples = new Float32Array(Math.ceil(length * RATE));
  for (const [hertz, at] of strokes)
    for (const { ratio, level, seconds } of of)
      for (let n = 0; n < seconds * RATE; n++) {
        const time = n / RATE;
        const fade = Math.min(1, time / 0.008) * Math.exp((Math.log(0.001) * time) / seconds);
        samples[Math.round(at * RATE) + n]! += level * fade * Math.sin(2 * Math.PI * hertz * ratio * time);
      }
  const raw = join(scratch, 'chime.f32');
  writeFileSync(raw, Buffer.from(samples.buffer));
  mkdirSync(join(HERE, 'chime'), { recursive: true });
  execFileSync('sox', ['-D', '-t', 'f32', '-r', String(RATE), '-c', '1', raw, '-b', '16', '-C', '8', join(HERE, 'chime', `${name}.flac`), 'fade', '0', '-0', '0.05']);
}

try {
  for (const language of ANNOUNCED_LOCALES) {
    rmSync(join(HERE, language), { recursive: true, force: true });
    for (const [name, words] of Object.entries(clipWords(language))) speak(language, name, words);
  }
  for (const name of Object.keys(CHIMES)) ring(name);
} finally {
  rmSync(scratch, { recursive: true });
}
