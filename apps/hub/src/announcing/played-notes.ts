import type { PlayedCall } from '@foyer/contract';
import type { Note, RecentCall } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';
import { groupBy } from '../storage/group-by.ts';

/** What several displays say within this time is written down at once. */
const GATHER_MS = 500;
/** A display that said something of a call and then went away says no more. */
const GIVEN_UP_MS = 60_000;

interface Played extends PlayedCall {
  readonly deviceId: string;
  readonly call: RecentCall;
  readonly heardAt: number;
}

/** Notes down in the log what displays made of calls: once for each display and call. */
export function playedNotes(hall: Pick<Hall, 'note'>, clock: { now(): number }) {
  const noted = new Map<string, number>();
  const unfinished = new Map<string, Played>();
  let due: Played[] = [];
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    writing = null;
    const batch = groupBy(due, ({ deviceId }) => deviceId);
    due = [];
    await Promise.all([...batch].map(([id, played]) => hall.note({ kind: 'display', id }, played.map(noteOf))));
  }

  function put(key: string, played: Played): void {
    unfinished.delete(key);
    noted.set(key, clock.now());
    due.push(played);
    writing ??= write();
  }

  return {
    /** Known already, from before the hub started. */
    known: (deviceId: string, seq: number): void => void noted.set(`${deviceId} ${seq}`, clock.now()),
    /** Resolves when what is done is in the log. @throws HallError NOT_SAVED: say it again */
    async tell(deviceId: string, call: RecentCall, played: PlayedCall): Promise<void> {
      const key = `${deviceId} ${played.seq}`;
      if (noted.has(key)) return;
      if (!played.done) return void unfinished.set(key, { ...played, deviceId, call, heardAt: clock.now() });
      put(key, { ...played, deviceId, call, heardAt: clock.now() });
      const saved = writing;
      try {
        await saved;
      } catch (error) {
        noted.delete(key);
        throw error;
      }
    },
    /** What nothing more will be said of; what is long over is forgotten. */
    sweep(keptMs: number): void {
      const now = clock.now();
      for (const [key, played] of unfinished) if (now - played.heardAt > GIVEN_UP_MS) put(key, played);
      for (const [key, at] of noted) if (now - at > keptMs) noted.delete(key);
      writing?.catch(() => undefined);
    },
    async close(): Promise<void> {
      for (const [key, played] of unfinished) put(key, played);
      await writing?.catch(() => undefined);
    },
  };
}

const noteOf = ({ call, outcome, engine, language, times }: Played): Note => ({
  type: 'announcement_played',
  ticketId: call.ticketId,
  callSeq: call.seq,
  outcome,
  engine,
  language,
  said: times,
});
