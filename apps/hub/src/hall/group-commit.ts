import type { QueueEvent } from '@foyer/queue';
import { addEntry, addReply, type Batch, emptyBatch, encodeEvent, type KeptReply, type SideWrite, type Writer } from '../storage/index.ts';
import type { CommitGroup } from './hall.ts';
import { HallError } from './hall-error.ts';

/** Called once, when it is known whether the group is on the disk. Null: it is. */
export type Settle = (error: HallError | null) => void;

/** The commands of one moment: one transaction, one sync. */
interface Group {
  readonly batch: Batch;
  readonly events: QueueEvent[];
  readonly settle: Settle[];
}

export interface GroupCommitParts {
  readonly writer: Pick<Writer, 'commit'>;
  /** The group is on the disk: tell the world, and call `settleAll` among it. */
  readonly committed: (group: CommitGroup | null, settleAll: () => void) => void;
  /**
   * A commit failed. True when the disk has its last event all the same (`lastSeq`; null: it had none). Otherwise
   * everything decided since is void, and memory is what the disk says when this returns.
   */
  readonly recover: (error: unknown, lastSeq: number | null) => boolean;
}

/**
 * How long a group that could start waits for the commands of those who were answered last: this share of what the last
 * commit took. A quick disk is not made to wait (the next group gathers while one syncs anyway); on a slow one, waiting a
 * little saves a whole sync.
 */
const PATIENCE = 0.25;

/** Gathers decisions into groups and commits one group after another. */
export function groupCommit({ writer, committed, recover }: GroupCommitParts) {
  let gathering = newGroup();
  let syncing: Group | null = null;
  let scheduled = false;
  let startableSince = 0;
  let lastSize = 0;
  let lastDuration = 0;
  let idle: (() => void)[] = [];

  function schedule(): void {
    if (scheduled || syncing || gathering.settle.length === 0) return;
    scheduled = true;
    startableSince = performance.now();
    setImmediate(startOrWait);
  }

  /** Looks once per turn of the event loop, so that everything that has already arrived is in. */
  function startOrWait(): void {
    const othersAreDue = gathering.settle.length < lastSize && performance.now() - startableSince < lastDuration * PATIENCE;
    if (othersAreDue) {
      setImmediate(startOrWait);
      return;
    }
    scheduled = false;
    void start();
  }

  async function start(): Promise<void> {
    const group = gathering;
    gathering = newGroup();
    syncing = group;
    const began = performance.now();
    const failure = await writer.commit(group.batch).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    if (!failure || recover(failure.error, group.events.at(-1)?.seq ?? null)) done(group);
    else abandon(group);
    lastDuration = performance.now() - began;
    lastSize = group.settle.length;
    next();
  }

  function done(group: Group): void {
    syncing = null;
    committed(commitGroup(group.events), () => {
      for (const settle of group.settle) settle(null);
    });
  }

  /** What was decided after the failed group was decided on a state that never came to be. */
  function abandon(group: Group): void {
    const later = gathering;
    gathering = newGroup();
    syncing = null;
    for (const settle of [...group.settle, ...later.settle]) settle(new HallError('NOT_SAVED'));
  }

  function next(): void {
    schedule();
    if (syncing || gathering.settle.length > 0) return;
    for (const resolve of idle) resolve();
    idle = [];
  }

  return {
    add(events: readonly QueueEvent[], reply: KeptReply | null, settle: Settle, writes: readonly SideWrite[] = []): void {
      if (events.length === 0 && !reply && writes.length === 0) return follow(settle);
      for (const event of events) {
        addEntry(gathering.batch, encodeEvent(event));
        gathering.events.push(event);
      }
      if (reply) addReply(gathering.batch, reply);
      gathering.batch.writes.push(...writes);
      gathering.settle.push(settle);
      schedule();
    },
    /** Resolves when nothing is on its way to the disk. */
    whenIdle: (): Promise<void> =>
      syncing || gathering.settle.length > 0 ? new Promise((resolve) => idle.push(resolve)) : Promise.resolve(),
  };

  /** Nothing to save, but it was decided on what is being saved: it is true when that is. */
  function follow(settle: Settle): void {
    const last = gathering.settle.length > 0 ? gathering : syncing;
    if (last) last.settle.push(settle);
    else settle(null);
  }
}

const newGroup = (): Group => ({ batch: emptyBatch(), events: [], settle: [] });

function commitGroup(events: readonly QueueEvent[]): CommitGroup | null {
  const [first] = events;
  const last = events.at(-1);
  return first && last ? { events, prevSeq: first.seq - 1, seq: last.seq } : null;
}
