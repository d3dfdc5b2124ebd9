import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { openEspeak } from '@foyer/devices/speech';
import { eventually, type SpawnedHub, spawnHub, temporaryFolder } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ELECTRON, launch } from './app.ts';
import { type Loudspeaker, openLoudspeaker, rms, samplesOf, stretches } from './loudspeaker.ts';

/** Longer than a breath within a call, shorter than the pause before it is said again. */
const BETWEEN_S = 0.65;

let hub: SpawnedHub;
let sound: Loudspeaker | null = null;

/** What the list of displays says of one. */
interface Speaker {
  readonly online: boolean;
  readonly voices: readonly { readonly language: string; readonly engines: readonly string[] }[];
  readonly lastPlayed: unknown;
}

async function ask<Answer>(username: string, method: string, path: string, body?: object): Promise<Answer> {
  const send = (to: string, how: string, text: object | undefined, headers: Record<string, string> = {}) =>
    fetch(`${hub.url}${to}`, {
      method: how,
      headers: { ...headers, ...(text && { 'content-type': 'application/json' }) },
      ...(text && { body: JSON.stringify(text) }),
    });
  const { accessToken } = (await (await send('/api/auth/login', 'POST', { username, password: 'demo' })).json()) as { accessToken: string };
  const answer = await send(path, method, body, { authorization: `Bearer ${accessToken}` });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
async function setVoice(change: object): Promise<void> {
  const { voice } = await ask<{ voice: object }>('admin', 'GET', '/api/hall');
  await ask('admin', 'PATCH', '/api/hall', { voice: { ...voice, ...change } });
}
async function call(): Promise<string> {
  const { number } = await ask<{ number: string }>('specialist-b', 'POST', '/api/tickets', { serviceId: 'passbook', locale: 'en' });
  await ask('specialist-b', 'POST', '/api/counters/counter-b/call');
  return number;
}
const speaker = async () => (await ask<Speaker[]>('admin', 'GET', '/api/voice')).find(({ online }) => online);
/** Its voice is there, and the calls are its to say. */
const ready = (engine: string) =>
  eventually(
    async () => {
      const display = await speaker();
      expect(display).toMatchObject({ hasFloor: true, state: 'ready' });
      expect(display?.voices.find(({ language }) => language === 'en')?.engines).toContain(engine);
    },
    20_000,
    250,
  );
const heard = (number: string, engine: string) =>
  eventually(
    async () => expect((await speaker())?.lastPlayed).toMatchObject({ number, engine, outcome: 'spoken', done: true }),
    45_000,
    250,
  );

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** How long the program takes for these words, seconds. */
async function spokenSeconds(number: string): Promise<number> {
  const text = `Ticket ${number[0]}, ${WORDS[Number(number.slice(1))]}, please go to counter B.`;
  const { samples, rate } = samplesOf(Buffer.from(await openEspeak().say(text, 'en')));
  return samples.length / rate;
}

describe.skipIf(!ELECTRON)('the display app', () => {
  beforeAll(async () => {
    [hub, sound] = await Promise.all([spawnHub(), openLoudspeaker()]);
  });
  afterAll(async () => {
    await hub.stop();
    await sound?.close();
  });

  test('chimes, and says a call three times, as long as its words take', async ({ skip }) => {
    if (!sound) return skip('there is no sound server: sudo apt-get install pulseaudio pulseaudio-utils');
    await setVoice({ engines: { en: ['espeak'] } });
    await launch('display', { hub: hub.url, env: sound.env });
    await ready('espeak');
    const recording = sound.record();
    const number = await call();
    await heard(number, 'espeak');
    const samples = await recording.stop();
    const said = stretches(samples, BETWEEN_S);
    const expected = await spokenSeconds(number);
    // The chime fades into the first time, or stands before it.
    const calls = said.slice(-3);
    expect([3, 4], JSON.stringify(said)).toContain(said.length);
    for (const { seconds } of calls.slice(1)) expect(Math.abs(seconds - expected)).toBeLessThan(0.6);
    expect(said.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThan(3 * (expected - 0.6) + 0.5);
    for (const { at, seconds } of calls) expect(rms(samples.subarray(at * 16_000, (at + seconds) * 16_000))).toBeGreaterThan(0.02);
  });

  test('says it in recorded words where its speech program hangs, and the hub knows', async ({ skip }) => {
    if (!sound) return skip('there is no sound server: sudo apt-get install pulseaudio pulseaudio-utils');
    const folder = temporaryFolder('hanging');
    writeFileSync(join(folder, 'espeak-ng'), '#!/bin/sh\nexec sleep 600\n');
    chmodSync(join(folder, 'espeak-ng'), 0o755);
    await setVoice({ engines: { en: ['espeak', 'clips'] }, repeats: 1, chime: 'none' });
    await launch('display', { hub: hub.url, env: { ...sound.env, PATH: `${folder}${delimiter}${process.env['PATH']}` } });
    await ready('clips');
    const recording = sound.record();
    const number = await call();
    await heard(number, 'clips');
    const samples = await recording.stop();
    const [only, ...more] = stretches(samples, BETWEEN_S);
    expect(more).toEqual([]);
    expect(only?.seconds).toBeGreaterThan(2);
    expect(rms(samples.subarray((only?.at ?? 0) * 16_000))).toBeGreaterThan(0.02);
  });
});
