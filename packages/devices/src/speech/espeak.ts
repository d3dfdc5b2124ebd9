import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inert } from './inert.ts';
import { type Speech, SpeechError } from './types.ts';

export interface EspeakOptions {
  /** The program; `espeak-ng` where absent. */
  readonly program?: string | undefined;
  /** For one utterance, ms. 10 s where absent: espeak-ng takes some 10 ms. */
  readonly timeoutMs?: number | undefined;
  /** Words per minute; 140 where absent: halls echo. */
  readonly wordsPerMinute?: number | undefined;
}

const TIMEOUT_MS = 10_000;
const WORDS_PER_MINUTE = 140;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Speech by espeak-ng, a program of its own. The text goes in by stdin and is never part of a command line. */
export function openEspeak(options: EspeakOptions = {}): Speech {
  return new Espeak(options);
}

class Espeak implements Speech {
  readonly name = 'espeak-ng';
  readonly #program: string;
  readonly #timeoutMs: number;
  readonly #wordsPerMinute: number;
  #languages: Promise<readonly string[]> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #running: ChildProcess | null = null;
  /** Goes up with every stop: an utterance of an earlier round is not begun any more. */
  #round = 0;

  constructor(options: EspeakOptions) {
    this.#program = options.program ?? 'espeak-ng';
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#wordsPerMinute = options.wordsPerMinute ?? WORDS_PER_MINUTE;
  }

  languages(): Promise<readonly string[]> {
    // In turn with the utterances: `stop` knows one program at a time.
    this.#languages ??= this.#inTurn(() => this.#listLanguages());
    // It may be installed while the app runs.
    return this.#languages.then((languages) => {
      if (languages.length === 0) this.#languages = null;
      return languages;
    });
  }

  say(text: string, lang: string): Promise<Uint8Array> {
    const round = this.#round;
    return this.#inTurn(async () => {
      if (round !== this.#round) throw new SpeechError('stopped', 'The announcement was called off.');
      return this.#speak(text, lang);
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  stop(): void {
    this.#round++;
    if (this.#running) cutOff(this.#running);
  }

  async #speak(text: string, lang: string): Promise<Uint8Array> {
    if (!LANGUAGE.test(lang)) throw new SpeechError('language', `"${lang}" is not a language tag.`);
    const folder = await mkdtemp(join(tmpdir(), 'foyer-speech-'));
    const file = join(folder, 'speech.wav');
    try {
      await this.#run(['-v', lang.toLowerCase(), '-s', String(this.#wordsPerMinute), '--stdin', '-w', file], inert(text));
      return await readFile(file).catch(() => {
        throw new SpeechError('failed', 'espeak-ng left no sound.');
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #listLanguages(): Promise<readonly string[]> {
    try {
      const table = await this.#run(['--voices'], '');
      // Pty Language Age/Gender VoiceName File Other
      const tags = table
        .split('\n')
        .slice(1)
        .map((row) => row.trim().split(/\s+/)[1]?.split('-')[0] ?? '');
      return [...new Set(tags.filter(Boolean))].sort();
    } catch {
      return [];
    }
  }

  #run(args: readonly string[], input: string): Promise<string> {
    const round = this.#round;
    return new Promise((resolve, reject) => {
      const child = spawn(this.#program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
      this.#running = child;
      let output = '';
      let complaint = '';
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        cutOff(child);
      }, this.#timeoutMs);
      child.stdout.on('data', (chunk) => (output += chunk));
      child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-500)));
      child.once('error', () => reject(new SpeechError('unavailable', `${this.#program} is not installed.`)));
      child.once('close', (code) => {
        clearTimeout(timer);
        this.#running = null;
        if (code === 0) resolve(output);
        else if (round !== this.#round) reject(new SpeechError('stopped', 'The announcement was called off.'));
        else if (timedOut) reject(new SpeechError('timeout', `${this.#program} took longer than ${this.#timeoutMs} ms.`));
        else
          reject(
            new SpeechError(
              /voice|language/i.test(complaint) ? 'language' : 'failed',
              complaint.trim() || `${this.#program} ended with ${code}.`,
            ),
          );
      });
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  }
}

/** What a wrapper has started itself may live on and hold the pipes: nobody waits for that. */
function cutOff(child: ChildProcess): void {
  child.kill('SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
}
