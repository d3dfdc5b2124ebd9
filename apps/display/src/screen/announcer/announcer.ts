import type { AnnouncementView, RecentCallView } from '@foyer/contract';
import type { Spoken, Voice } from '../voice/voice.ts';
import { type AnnouncementQueue, EMPTY_QUEUE, finishSpeaking, hearCalls, hearSnapshot, takeNext } from './announcement-queue.ts';

export interface AnnouncerOptions {
  readonly voice: Voice;
  /** Resolves when the chime has faded, or when the signal aborts. */
  readonly chime: (signal: AbortSignal) => Promise<void>;
  readonly words: (call: RecentCallView) => { readonly text: string; readonly lang: string };
  readonly repeats?: number;
  /** A voice that takes longer is stopped, so that one fault does not silence the hall. */
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
  close(): void;
}

interface Utterance {
  readonly text: string;
  readonly lang: string;
}

/** Speaks the hall's calls, one after another. The order is `announcement-queue.ts`; this is its hands. */
class CallAnnouncer implements Announcer {
  #queue: AnnouncementQueue = EMPTY_QUEUE;
  #state: AnnouncerState = { speaking: null, noVoiceFor: [] };
  readonly #options: Required<AnnouncerOptions>;
  readonly #knownTexts = new Set<string>();
  #texts: Utterance[] = [];
  #tellsText = false;
  readonly #listeners = new Set<() => void>();
  readonly #closed = new AbortController();

  constructor(options: AnnouncerOptions) {
    this.#options = { repeats: 3, utteranceMs: 15_000, pauseMs: 700, ...options };
  }

  getState = (): AnnouncerState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  hearSnapshot = (seq: number, recentCalls: readonly RecentCallView[]): void => {
    this.#queue = hearSnapshot(this.#queue, seq, recentCalls);
    void this.#goOn();
  };

  hearCall = (call: RecentCallView): void => {
    this.#queue = hearCalls(this.#queue, [call]);
    void this.#goOn();
  };

  hearTexts = (texts: readonly AnnouncementView[], aloud: boolean): void => {
    for (const { id, text, spoken } of texts) {
      if (this.#knownTexts.has(id)) continue;
      this.#knownTexts.add(id);
      if (aloud && spoken) this.#texts.push(...Object.entries(text).map(([lang, words]) => ({ lang, text: words })));
    }
    void this.#goOn();
  };

  close = (): void => {
    this.#closed.abort();
    this.#listeners.clear();
  };

  async #goOn(): Promise<void> {
    while (!this.#closed.signal.aborted && !this.#tellsText) {
      const { queue, next } = takeNext(this.#queue);
      if (next === null) {
        if (this.#state.speaking !== null || !(await this.#tellText())) return;
        continue;
      }
      this.#queue = queue;
      this.#change({ speaking: next.call.seq });
      const outcome = await this.#say(this.#options.words(next.call), next.said === 0);
      const enough = outcome === 'no_voice' || outcome === 'blocked';
      this.#queue = finishSpeaking(this.#queue, this.#options.repeats, enough);
      this.#change({ speaking: null, noVoiceFor: this.#silentAfter(next.call.locale, outcome) });
    }
  }

  /** One text; false when there is none. A call that comes meanwhile is next. */
  async #tellText(): Promise<boolean> {
    const text = this.#texts.shift();
    if (text === undefined) return false;
    this.#tellsText = true;
    const outcome = await this.#say(text, true);
    this.#tellsText = false;
    this.#change({ noVoiceFor: this.#silentAfter(text.lang, outcome) });
    return true;
  }

  #silentAfter(locale: string, outcome: Spoken): readonly string[] {
    const others = this.#state.noVoiceFor.filter((silent) => silent !== locale);
    if (outcome === 'no_voice') return [...others, locale];
    return outcome === 'spoken' ? others : this.#state.noVoiceFor;
  }

  async #say({ text, lang }: Utterance, withChime: boolean): Promise<Spoken> {
    const { voice, chime, utteranceMs, pauseMs } = this.#options;
    const deadline = new AbortController();
    const stop = () => deadline.abort();
    this.#closed.signal.addEventListener('abort', stop);
    const timer = setTimeout(stop, utteranceMs);
    // A voice that does not even heed the signal must not hold the floor either.
    const late = new Promise<Spoken>((resolve) => deadline.signal.addEventListener('abort', () => setTimeout(resolve, 250, 'failed')));
    try {
      if (withChime) await chime(deadline.signal);
      return await Promise.race([voice.speak(text, lang, deadline.signal), late]);
    } catch {
      return 'failed';
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
