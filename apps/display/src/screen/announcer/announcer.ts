import type { AnnouncementView, FloorState, PlayedCall, RecentCallView, VoiceTestResult } from '@foyer/contract';
import type { SpeechEngine } from '@foyer/queue';
import type { Said, Sentence } from '../voice/voice.ts';
import {
  type AnnouncementQueue,
  dropOld,
  EMPTY_QUEUE,
  finishSpeaking,
  hearCalls,
  hearSnapshot,
  letGo,
  type Pending,
  type Repeating,
  takeNext,
  takeOver,
} from './announcement-queue.ts';

export interface AnnouncerSettings extends Repeating {
  readonly maxAgeSeconds: number;
  /** Now, percent; 0: picture only. */
  readonly volume: number;
  /** Of a test, which somebody wants to hear at any time. */
  readonly testVolume: number;
}

export interface AnnouncerOptions {
  /** Says it once, in one way after another. @param engine this way alone */
  readonly speak: (sentence: Sentence, signal: AbortSignal, engine: SpeechEngine | null) => Promise<Said>;
  /** Resolves when the chime has faded, or when the signal aborts. */
  readonly chime: (signal: AbortSignal) => Promise<void>;
  readonly words: (call: RecentCallView) => Sentence;
  /** Asked again for each call: they may be changed at any time. */
  readonly settings: () => AnnouncerSettings;
  /** The hub's time, ms since the epoch. */
  readonly now: () => number;
  /** Sound comes out: no browser wants a touch first. */
  readonly canSound: () => boolean;
  readonly setVolume: (percent: number) => void;
  /** What became of a call; more than once for the same. */
  readonly played: (call: PlayedCall) => void;
  /** Whatever takes longer is given up, so that one fault does not silence the hall. */
  readonly utteranceMs?: number;
  readonly pauseMs?: number;
}

export interface AnnouncerState {
  /** The call being announced, by its seq. */
  readonly speaking: number | null;
  /** Languages called so far that no voice here can say. */
  readonly noVoiceFor: readonly string[];
}

export interface Announcer {
  getState(): AnnouncerState;
  subscribe(listener: () => void): () => void;
  hearSnapshot(seq: number, recentCalls: readonly RecentCallView[]): void;
  hearCall(call: RecentCallView): void;
  /** Every text of the hall. `aloud`: those that are new and meant to be heard are spoken, once, when no call is. */
  hearTexts(texts: readonly AnnouncementView[], aloud: boolean): void;
  /** Whether the calls are this display's to say. */
  hearFloor(floor: FloorState): void;
  /** The hub is not heard: whoever could go on elsewhere may be doing so. */
  loseHub(): void;
  /** Somebody wants to hear this sentence now. */
  test(sentence: Sentence, engine: SpeechEngine | null, heard: (result: Omit<VoiceTestResult, 'id'>) => void): void;
  /** Something that is asked for (settings, sound, the time) may have changed. */
  wake(): void;
  close(): void;
}

interface Aside {
  readonly sentence: Sentence;
  readonly engine: SpeechEngine | null;
  readonly heard: ((result: Omit<VoiceTestResult, 'id'>) => void) | null;
}

const LOOK_MS = 3000;
const OUTCOMES = { spoken: 'spoken', no_voice: 'chimed', blocked: 'failed', failed: 'failed' } as const;

/** Speaks the hall's calls, one after another. The order is `announcement-queue.ts`; this is its hands. */
class CallAnnouncer implements Announcer {
  #queue: AnnouncementQueue = EMPTY_QUEUE;
  #state: AnnouncerState = { speaking: null, noVoiceFor: [] };
  #floor: Pick<FloorState, 'speaks' | 'standIn'> = { speaks: false, standIn: false };
  readonly #options: Required<AnnouncerOptions>;
  readonly #lastSaid = new Map<number, { readonly said: Said; readonly lang: string }>();
  #knownTexts: ReadonlySet<string> = new Set();
  #asides: Aside[] = [];
  #speaksAside = false;
  readonly #listeners = new Set<() => void>();
  readonly #closed = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(options: AnnouncerOptions) {
    this.#options = { utteranceMs: 20_000, pauseMs: 700, ...options };
    this.#timer = setInterval(this.wake, LOOK_MS);
  }

  getState = (): AnnouncerState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  hearSnapshot = (seq: number, recentCalls: readonly RecentCallView[]): void => this.#hear(hearSnapshot(this.#queue, seq, recentCalls));

  hearCall = (call: RecentCallView): void => this.#hear(hearCalls(this.#queue, [call]));

  hearFloor = ({ speaks, standIn, calls }: FloorState): void => {
    this.#floor = { speaks, standIn };
    this.#hear(speaks ? takeOver(this.#queue, calls) : this.#queue);
  };

  loseHub = (): void => {
    if (this.#floor.standIn) this.#floor = { ...this.#floor, speaks: false };
  };

  hearTexts = (texts: readonly AnnouncementView[], aloud: boolean): void => {
    for (const { id, text, spoken } of texts) {
      if (this.#knownTexts.has(id)) continue;
      if (!aloud || !spoken || !this.#floor.speaks) continue;
      const sentences = Object.entries(text).map(([lang, words]) => ({ lang, text: words, clips: null }));
      this.#asides.push(...sentences.map((sentence) => ({ sentence, engine: null, heard: null })));
    }
    this.#knownTexts = new Set(texts.map(({ id }) => id));
    this.wake();
  };

  test: Announcer['test'] = (sentence, engine, heard) => {
    this.#asides.unshift({ sentence, engine, heard });
    this.wake();
  };

  wake = (): void => void this.#goOn();

  close = (): void => {
    clearInterval(this.#timer);
    this.#closed.abort();
    this.#listeners.clear();
  };

  #hear(queue: AnnouncementQueue): void {
    this.#become(queue);
    void this.#goOn();
  }

  async #goOn(): Promise<void> {
    while (!this.#closed.signal.aborted && !this.#speaksAside && this.#queue.speaking === null) {
      this.#leaveOut();
      if (!this.#options.canSound() || !((await this.#sayNext()) || (await this.#sayAside()))) return;
    }
  }

  /** What is not said: it is too late for it, it is another's to say, or the hall is quiet. */
  #leaveOut(): void {
    const { maxAgeSeconds, volume } = this.#options.settings();
    this.#become(dropOld(this.#queue, this.#options.now() - maxAgeSeconds * 1000), 'too_old');
    if (!this.#floor.speaks && !this.#floor.standIn) this.#become(letGo(this.#queue), null);
    else if (this.#floor.speaks && volume === 0) this.#become(dropOld(this.#queue, Number.POSITIVE_INFINITY), 'quiet');
  }

  /** One call; false when there is none to say. */
  async #sayNext(): Promise<boolean> {
    const { queue, next } = this.#floor.speaks ? takeNext(this.#queue) : { queue: this.#queue, next: null };
    if (next === null || this.#speaksAside) return false;
    this.#queue = queue;
    this.#change({ speaking: next.call.seq });
    const sentence = this.#options.words(next.call);
    const said = await this.#say(sentence, next.said === 0, this.#options.settings().volume, null);
    this.#lastSaid.set(next.call.seq, { said, lang: sentence.lang });
    if (this.#closed.signal.aborted) return false;
    const enough = said.outcome === 'no_voice';
    this.#become(finishSpeaking(this.#queue, this.#options.settings(), enough));
    const goesOn = this.#queue.pending.find(({ call }) => call.seq === next.call.seq);
    if (goesOn && next.said === 0) this.#report(goesOn, false, null);
    this.#change({ speaking: null, noVoiceFor: this.#silentAfter(next.call.locale, said) });
    return true;
  }

  /** One text or test; false when there is none. A call that comes meanwhile is next. */
  async #sayAside(): Promise<boolean> {
    const { volume, testVolume } = this.#options.settings();
    const isFree = !this.#speaksAside && this.#queue.speaking === null;
    const aside = isFree ? this.#asides.shift() : undefined;
    if (aside === undefined) return false;
    if (!aside.heard && volume === 0) return true;
    this.#speaksAside = true;
    const said = await this.#say(aside.sentence, true, aside.heard ? Math.max(volume, testVolume) : volume, aside.engine);
    this.#speaksAside = false;
    aside.heard?.({ outcome: said.outcome === 'no_voice' ? 'chimed' : said.outcome, engine: said.engine });
    if (!aside.heard) this.#change({ noVoiceFor: this.#silentAfter(aside.sentence.lang, said) });
    return true;
  }

  /** Whatever is in the queue no more is over, and the hub hears it. `why`: of what was never said; null: that is another's to tell. */
  #become(next: AnnouncementQueue, why: 'too_old' | 'quiet' | null = null): void {
    const left = this.#queue.pending.filter(({ call }) => !next.pending.some((other) => other.call.seq === call.seq));
    this.#queue = next;
    for (const one of left) {
      const justSaid = this.#lastSaid.has(one.call.seq);
      if (justSaid || why !== null) this.#report(one, true, why);
      this.#lastSaid.delete(one.call.seq);
    }
  }

  #report({ call, said: before }: Pending, done: boolean, why: 'too_old' | 'quiet' | null): void {
    const last = this.#lastSaid.get(call.seq);
    // The last time is not counted yet in what has left the queue by being said.
    const times = before + (done && last && why === null && this.#state.speaking === call.seq ? 1 : 0);
    const outcome = last ? OUTCOMES[last.said.outcome] : (why ?? 'failed');
    const at = new Date(this.#options.now()).toISOString();
    this.#options.played({ seq: call.seq, outcome, engine: last?.said.engine ?? null, language: last?.lang ?? null, times, at, done });
  }

  #silentAfter(locale: string, { outcome }: Said): readonly string[] {
    const others = this.#state.noVoiceFor.filter((silent) => silent !== locale);
    if (outcome === 'no_voice') return [...others, locale];
    return outcome === 'spoken' ? others : this.#state.noVoiceFor;
  }

  async #say(sentence: Sentence, withChime: boolean, volume: number, engine: SpeechEngine | null): Promise<Said> {
    const { speak, chime, setVolume, utteranceMs, pauseMs } = this.#options;
    const deadline = new AbortController();
    const stop = () => deadline.abort();
    this.#closed.signal.addEventListener('abort', stop);
    const timer = setTimeout(stop, utteranceMs);
    const failed: Said = { outcome: 'failed', engine: null };
    const late = new Promise<Said>((resolve) => deadline.signal.addEventListener('abort', () => setTimeout(resolve, 250, failed)));
    try {
      setVolume(volume);
      if (withChime) await Promise.race([chime(deadline.signal).catch(() => undefined), late]);
      return await Promise.race([speak(sentence, deadline.signal, engine), late]);
    } catch {
      return failed;
    } finally {
      clearTimeout(timer);
      this.#closed.signal.removeEventListener('abort', stop);
      if (!this.#closed.signal.aborted) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  #change(change: Partial<AnnouncerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

export const createAnnouncer = (options: AnnouncerOptions): Announcer => new CallAnnouncer(options);
