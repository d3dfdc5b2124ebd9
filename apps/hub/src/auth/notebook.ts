import type { Actor, Note } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';

/** A note that counts how often it happened. */
export type CountedNote = Extract<Note, { readonly times: number }>;
type Counted<One> = One extends CountedNote ? Omit<One, 'times'> : never;
export type Happening = Counted<CountedNote>;

const GATHER_MS = 60_000;
/** Different ones within a minute. Whoever makes more of them at will shall not fill the disk: the rest are counted by kind. */
const MOST_DIFFERENT = 60;

export interface Notebook {
  /** Notes it down: the first of a minute at once, its likes with their number when the minute is over. Never fails. */
  tell(actor: Actor, happening: Happening): void;
  /** Writes down what was gathered. */
  close(): Promise<void>;
}

interface Gathered {
  readonly actor: Actor;
  readonly happening: Happening;
  times: number;
}

export function notebook(hall: Pick<Hall, 'note'>, logger: { warn(fields: object, message: string): void }): Notebook {
  let gathered = new Map<string, Gathered>();
  let timer: NodeJS.Timeout | null = null;

  const write = async ({ actor, happening, times }: Gathered): Promise<void> => {
    await hall.note(actor, [{ ...happening, times } as Note]).catch((error: unknown) => {
      logger.warn({ err: error, ...happening, times }, 'what happened to access could not be noted down');
    });
  };

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const due = [...gathered.values()].filter(({ times }) => times > 0);
    gathered = new Map();
    await Promise.all(due.map(write));
  }

  return {
    tell(actor, happening) {
      timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
      const key = JSON.stringify([actor, happening]);
      const known = gathered.get(key) ?? gathered.get(happening.type);
      if (known) {
        known.times += 1;
        return;
      }
      const isOneTooMany = gathered.size >= MOST_DIFFERENT;
      gathered.set(isOneTooMany ? happening.type : key, { actor, happening, times: isOneTooMany ? 1 : 0 });
      if (!isOneTooMany) void write({ actor, happening, times: 1 });
    },
    close: flush,
  };
}
