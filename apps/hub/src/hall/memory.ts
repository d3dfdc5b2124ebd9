import { evolve, type HallState, type QueueEvent, restore, snapshot } from '@foyer/queue';
import { loadSnapshot, type Storage } from '../storage/index.ts';

/** The open hall twice: as it is decided on, and as it is on the disk. */
export interface Memory {
  /** With what is on its way to the disk. Decide on this one; show it to nobody. */
  readonly head: HallState;
  /** What is on the disk. */
  readonly committed: HallState;
  decided(events: readonly QueueEvent[]): void;
  saved(events: readonly QueueEvent[]): void;
  /** Both anew, from the disk; where it cannot be read, from what is known to be on it. */
  rebuild(): void;
}

export function memory(reads: Storage['reads']): Memory {
  const saved = loadSnapshot(reads);
  let head = restore(saved);
  let committed = restore(saved);
  return {
    get head() {
      return head;
    },
    get committed() {
      return committed;
    },
    decided(events) {
      for (const event of events) evolve(head, event);
    },
    saved(events) {
      for (const event of events) evolve(committed, event);
    },
    rebuild() {
      const known = readable(reads) ?? snapshot(committed);
      head = restore(known);
      committed = restore(known);
    },
  };
}

function readable(reads: Storage['reads']) {
  try {
    return loadSnapshot(reads);
  } catch {
    return null;
  }
}
