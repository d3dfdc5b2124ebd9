import type { CommitGroup, CommitPhase, HallLogger } from './hall.ts';

type Listener = (group: CommitGroup) => void;

export interface CommitListeners {
  on(phase: CommitPhase, listener: Listener): () => void;
  /** Displays first, then the answers to the callers, then phones. */
  tell(group: CommitGroup | null, answer: () => void): void;
}

export function commitListeners(logger: HallLogger): CommitListeners {
  const listeners: Readonly<Record<CommitPhase, Set<Listener>>> = { displays: new Set(), phones: new Set() };

  /** A listener that fails must not keep the others from hearing, nor the callers from their answers. */
  function tell(phase: CommitPhase, group: CommitGroup, audience: Iterable<Listener>): void {
    for (const listener of audience) {
      try {
        if (listeners[phase].has(listener)) listener(group);
      } catch (error) {
        logger.error({ err: error, phase }, 'a listener failed');
      }
    }
  }

  return {
    on(phase, listener) {
      listeners[phase].add(listener);
      return () => listeners[phase].delete(listener);
    },
    tell(group, answer) {
      if (group) tell('displays', group, listeners.displays);
      answer();
      // An answer goes out in a microtask: the next turn of the loop comes after all of them. Who comes in meanwhile
      // has seen the state with this group in it.
      if (group && listeners.phones.size > 0) setImmediate(tell, 'phones', group, [...listeners.phones]);
    },
  };
}
