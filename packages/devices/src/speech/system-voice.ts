import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allowed } from './inert.ts';
import { type Speech, SpeechError } from './types.ts';

/** On which systems this way of speaking is let near a text. On Linux the same library runs what it is given as a program. */
export type SystemWithVoice = 'darwin' | 'win32';

export interface SystemVoiceOptions {
  readonly platform: SystemWithVoice;
  /** For one utterance, ms. 10 s where absent. */
  readonly timeoutMs?: number | undefined;
}

/** As `say` has it, as far as we use it. */
interface Platform {
  readonly child: { once(event: 'error', listener: (error: Error) => void): unknown } | null;
  export(text: string, voice: string | null, speed: number, file: string, done: (error?: Error | string | null) => void): void;
  stop(): void;
}

/**
 * A fixed voice for each language, and no other: a voice's name is part of what is run. Windows reads what is piped to it in the code page
 * of its console, so only English goes there; the browser's voices are the same ones there, and speak the rest.
 */
const VOICES: Readonly<Record<SystemWithVoice, Readonly<Record<string, string | null>>>> = {
  darwin: { en: 'Samantha', ru: 'Milena', ar: 'Majed', de: 'Anna', fr: 'Thomas', es: 'Monica', it: 'Alice', tr: 'Yelda', uk: 'Lesya' },
  win32: { en: null },
};
const NOT_ASCII = /[^\x20-\x7e]/;
const TIMEOUT_MS = 10_000;
/** Of the usual speed: halls echo. */
const SPEED = 0.85;

/** The voice of the operating system, on Windows and macOS. Loaded with the first word, so never elsewhere. */
export function openSystemVoice({ platform, timeoutMs = TIMEOUT_MS }: SystemVoiceOptions): Speech {
  const voices = VOICES[platform];
  let turn: Promise<unknown> = Promise.resolve();
  let running: Platform | null = null;
  let round = 0;

  async function speak(text: string, voice: string | null): Promise<Uint8Array> {
    const folder = await mkdtemp(join(tmpdir(), 'foyer-speech-'));
    // The path is part of a command on Windows, where a person's name in it may hold a quote.
    const file = join(folder, 'speech.wav');
    try {
      if (/['"`$&|;]/.test(file)) throw new SpeechError('failed', 'The folder for temporary files has a name that no command may hold.');
      await run(await load(platform), text, voice, file);
      const sound = await readFile(file).catch(() => new Uint8Array());
      if (sound.length === 0) throw new SpeechError('failed', 'The system’s voice left no sound.');
      return sound;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  function run(system: Platform, text: string, voice: string | null, file: string): Promise<void> {
    running = system;
    const begun = round;
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        end(system);
        reject(new SpeechError('timeout', `The system’s voice took longer than ${timeoutMs} ms.`));
      }, timeoutMs);
      system.export(text, voice, SPEED, file, (error) => {
        clearTimeout(timer);
        if (begun !== round) reject(new SpeechError('stopped', 'The announcement was called off.'));
        else if (error) reject(new SpeechError('failed', String(error)));
        else resolve();
      });
      // The library leaves a program that is missing to whoever catches what nobody caught.
      system.child?.once('error', (error) => {
        clearTimeout(timer);
        reject(new SpeechError('unavailable', error.message));
      });
    }).finally(() => {
      running = null;
    });
  }

  return {
    name: 'say',
    languages: async () => Object.keys(voices).sort(),
    say(text, lang) {
      const asked = round;
      const result = turn.then(() => {
        if (asked !== round) throw new SpeechError('stopped', 'The announcement was called off.');
        const voice = voices[lang.toLowerCase().split('-')[0] ?? ''];
        const words = allowed(text);
        if (voice === undefined || words === '' || (platform === 'win32' && NOT_ASCII.test(words)))
          throw new SpeechError('language', `The system’s voice does not say this in "${lang.slice(0, 20)}".`);
        return speak(words, voice);
      });
      turn = result.catch(() => {});
      return result;
    },
    stop() {
      round++;
      if (running) end(running);
    },
  };
}

async function load(platform: SystemWithVoice): Promise<Platform> {
  const { default: say } = (await import('say')) as unknown as { default: { Say: new (platform: string) => Platform } };
  return new say.Say(platform);
}

/** @see https://github.com/Marak/say.js: it throws, or answers an error, where nothing runs any more */
function end(system: Platform): void {
  try {
    system.stop();
  } catch {
    // It has ended by itself.
  }
}
