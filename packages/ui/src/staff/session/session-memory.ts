const KEY = 'foyer.session';
/** Somebody is on the way through the single sign-on: who it will be is not known yet. */
const ON_THE_WAY = '?';

/**
 * What this browser remembers of the session, which is no secret: that there is one, and whose. The token is in memory alone, and the
 * cookie that brings a new one cannot be read. It also tells the windows of a browser of each other: they share that cookie.
 */
export interface SessionMemory {
  /** Whose session the cookie should be; `unknown` where the hub has to be asked; null: there is none. */
  read(): string | null;
  write(userId: string | null): void;
  /** Hears what other windows write. */
  onChange(listener: (userId: string | null) => void): () => void;
}

export function sessionMemory(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, events: EventTarget): SessionMemory {
  return {
    read: () => {
      try {
        return storage.getItem(KEY);
      } catch {
        return ON_THE_WAY;
      }
    },
    write: (userId) => {
      try {
        if (userId === null) storage.removeItem(KEY);
        else storage.setItem(KEY, userId);
      } catch {
        // Then the hub is asked at every start.
      }
    },
    onChange: (listener) => {
      const hear = (event: Event) => {
        const { key, newValue } = event as StorageEvent;
        if (key === KEY) listener(newValue);
      };
      events.addEventListener('storage', hear);
      return () => events.removeEventListener('storage', hear);
    },
  };
}

/** Before the browser leaves for the single sign-on: the page that comes back asks the hub who it is. */
export const expectSession = (memory: SessionMemory): void => memory.write(ON_THE_WAY);

/** Whether the memory names a person, so that a refusal means: the session has ended. */
export const isSomebody = (remembered: string | null): boolean => remembered !== null && remembered !== ON_THE_WAY;
