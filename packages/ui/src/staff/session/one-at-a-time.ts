const NAME = 'foyer.session.renewal';
/** Whoever holds it longer has been closed in between. */
const LEASE_MS = 10_000;
const AGAIN_MS = 50;

type Slots = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface OneAtATimeParts {
  /** Absent in a page that is not a secure context: a hall's plain HTTP. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  readonly storage: Slots;
  readonly now?: () => number;
  /** Names this window among the others. */
  readonly self?: string;
}

/**
 * Does the work while no other window of this browser does it. A refresh token is good once: two windows that show the same one
 * would look like a thief. Where the browser has no locks, a lease in the storage stands for them; the hub bears with what slips
 * through in the moment of taking it.
 */
export function oneAtATime({ locks, storage, now = Date.now, self = `${Math.random()}` }: OneAtATimeParts) {
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (locks) return locks.request(NAME, work);
    await takeLease(storage, now, self);
    try {
      return await work();
    } finally {
      attempt(() => storage.getItem(NAME)?.endsWith(` ${self}`) && storage.removeItem(NAME));
    }
  };
}

async function takeLease(storage: Slots, now: () => number, self: string): Promise<void> {
  const giveUpAt = now() + LEASE_MS;
  while (now() < giveUpAt) {
    if (!isTaken(storage, now, self)) {
      attempt(() => storage.setItem(NAME, `${now() + LEASE_MS} ${self}`));
      await pause(AGAIN_MS);
      if (!isTaken(storage, now, self)) return;
    }
    await pause(AGAIN_MS);
  }
}

function isTaken(storage: Slots, now: () => number, self: string): boolean {
  const [until, holder] = attempt(() => storage.getItem(NAME))?.split(' ') ?? [];
  return holder !== undefined && holder !== self && Number(until) > now();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A storage that throws (private windows) only means that no other window is heard of. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
