import { randomBytes } from 'node:crypto';
import type { HubMessage, OwnVoices, PlayedCall, SpeakerView, VoiceTest } from '@foyer/contract';
import type { Hall } from '../hall/index.ts';
import { moment } from '../hall/views/index.ts';
import type { DeviceWatch } from '../watch/index.ts';
import { displayKey, floor, zoneKey } from './floor.ts';
import { playedNotes } from './played-notes.ts';
import { recentCalls } from './recent-calls.ts';
import { type SpeakingDisplay, speakingDisplays } from './speaking-displays.ts';

interface Parts {
  readonly hall: Hall;
  readonly presence: { isListening(deviceId: string): boolean; tell(deviceId: string, message: HubMessage): void };
  readonly watch: DeviceWatch;
  readonly clock: { now(): number };
}

/** Which display says what, and what became of it. */
export interface Announcing {
  /** A display listens anew. */
  greet(deviceId: string): void;
  /** What it made of calls. Resolves when it is in the log. @throws HallError NOT_SAVED */
  played(deviceId: string, calls: readonly PlayedCall[]): Promise<void>;
  /** What it can say, and how a test went. */
  voices(deviceId: string, own: OwnVoices): void;
  /** @returns the test's id */
  test(deviceId: string, wish: VoiceTest): string;
  speakers(): readonly SpeakerView[];
  close(): Promise<void>;
}

/** The hub's part name of a display's voice, as the display itself calls it. */
const VOICE = 'voice';
const KEPT_MS = 2 * 60 * 60_000;

export function announcing({ hall, presence, watch, clock }: Parts): Announcing {
  const calls = recentCalls({ hall, clock });
  const notes = playedNotes(hall, clock);
  const own = new Map<string, OwnVoices['voices']>();
  const last = new Map<string, NonNullable<SpeakerView['lastPlayed']>>();
  const tests = new Map<string, NonNullable<SpeakerView['test']>>();
  const silent = new Set<string>();
  const displays = (): readonly SpeakingDisplay[] => speakingDisplays({ hall, watch, isListening: (id) => presence.isListening(id) });
  const speaking = floor({ hall, calls, clock, tell: (id, message) => presence.tell(id, message), unheard });

  for (const { actor, callSeq, outcome } of calls.readLog()) {
    if (actor.kind === 'display' && outcome !== 'failed') hear(actor.id, callSeq, displays());
    if (actor.kind === 'display') notes.known(actor.id, callSeq);
  }

  function hear(deviceId: string, seq: number, known: readonly SpeakingDisplay[]): void {
    const zoneId = known.find((display) => display.deviceId === deviceId)?.zoneId ?? null;
    calls.played(seq, [zoneKey(zoneId), displayKey(deviceId)]);
  }

  function unheard(deviceId: string, { number }: { readonly number: string }): void {
    silent.add(deviceId);
    watch.hubPart({ deviceId, part: VOICE, kind: 'voice', name: null, state: 'unheard', detail: number });
  }

  function heardAgain(deviceId: string): void {
    if (silent.delete(deviceId)) watch.hubPartGone(VOICE, deviceId);
  }

  let reviewing = false;
  function review(): void {
    // To say that a display is silent is news of the watch, which asks for a review.
    if (reviewing) return;
    reviewing = true;
    try {
      speaking.review(displays());
    } finally {
      reviewing = false;
    }
  }

  const stop = [
    hall.onCommit('displays', ({ events }) => {
      calls.hear(events, hall.state);
      if (events.some(({ type }) => type === 'hall_configured' || type === 'device_changed' || type === 'device_revoked')) review();
    }),
    hall.onTick(() => {
      notes.sweep(KEPT_MS);
      review();
    }),
    watch.onChange(review),
  ];

  return {
    greet(deviceId) {
      heardAgain(deviceId);
      speaking.greet(deviceId);
      review();
    },
    async played(deviceId, played) {
      const known = displays();
      const saved = played.map((one) => {
        const call = calls.get(one.seq);
        if (!call) return Promise.resolve();
        // What was not said is left for the zone's next display.
        if (one.outcome === 'failed') calls.played(one.seq, [displayKey(deviceId)]);
        else hear(deviceId, one.seq, known);
        last.set(deviceId, { ...one, number: call.number });
        return notes.tell(deviceId, call, one);
      });
      speaking.progress(deviceId);
      const latest = played.findLast(({ done }) => done);
      const call = latest?.outcome === 'failed' ? calls.get(latest.seq) : null;
      if (call) unheard(deviceId, call);
      else if (played.some(({ outcome }) => outcome !== 'failed')) heardAgain(deviceId);
      await Promise.all(saved);
    },
    voices(deviceId, { voices, test }) {
      own.set(deviceId, voices);
      const asked = tests.get(deviceId);
      if (test && asked?.id === test.id) tests.set(deviceId, { ...asked, result: test });
      if (test?.outcome === 'spoken') heardAgain(deviceId);
    },
    test(deviceId, wish) {
      const id = randomBytes(16).toString('base64url');
      tests.set(deviceId, { id, ...wish, at: moment(clock.now()), result: null });
      presence.tell(deviceId, { type: 'voice_test', id, ...wish });
      return id;
    },
    speakers: () =>
      displays().map((display) => ({
        deviceId: display.deviceId,
        name: display.name,
        zoneId: display.zoneId,
        online: display.isListening,
        state: display.voice,
        hasFloor: display.isListening && speaking.speaks(display),
        voices: [...(own.get(display.deviceId) ?? [])],
        lastPlayed: last.get(display.deviceId) ?? null,
        test: tests.get(display.deviceId) ?? null,
      })),
    async close() {
      for (const one of stop) one();
      await notes.close();
    },
  };
}
