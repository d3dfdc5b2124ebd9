import { type CommandOf, PERSONAL_FIELDS } from '@foyer/queue';
import type { Storage } from '../storage/index.ts';
import type { Hall, HallLogger } from './hall.ts';
import type { Memory } from './memory.ts';

const DAY_MS = 86_400_000;
const PERIOD_MS = 3_600_000;
/** A hub that starts has more urgent things to do. */
const FIRST_MS = 60_000;
/** Visits in one event: so many that a day is a few events, and so few that nobody waits for one. */
const AT_ONCE = 500;

type Erasure = Pick<CommandOf<'erase_personal'>, 'cause' | 'fields'>;
const PHONES: Erasure = { cause: 'day_over', fields: ['phone'] };
const EVERYTHING: Erasure = { cause: 'kept_long_enough', fields: PERSONAL_FIELDS };

interface RetentionParts {
  readonly storage: Pick<Storage, 'reader' | 'reads'>;
  readonly mind: Memory;
  readonly execute: Hall['execute'];
  readonly clock: { now(): number };
  readonly logger: HallLogger;
}

/** Erases what has been kept for long enough: telephone numbers once their day is closed, all else after the hall's own time. */
export function retention({ storage, mind, execute, clock, logger }: RetentionParts) {
  const closedAt = storage.reads.query<{ at: number | null }>('SELECT max(at) AS at FROM closed_days');
  let closedDay = mind.committed.lastClosedDay;
  let keepDays = mind.committed.hall?.privacy.keepNamesDays;
  let since = clock.now() - PERIOD_MS + FIRST_MS;
  let running: Promise<void> | null = null;
  let stopped = false;

  /** Once an hour, after each day, and when the hall's time was changed. A clock that was set back does not keep it from looking. */
  function isDue(): boolean {
    const { lastClosedDay, hall } = mind.committed;
    const waited = clock.now() - since;
    return lastClosedDay !== closedDay || hall?.privacy.keepNamesDays !== keepDays || waited >= PERIOD_MS || waited < -PERIOD_MS;
  }

  async function eraseOverdue(): Promise<void> {
    const { hall, lastClosedDay } = mind.committed;
    if (!hall) return;
    [closedDay, keepDays, since] = [lastClosedDay, hall.privacy.keepNamesDays, clock.now()];
    const dayEnd = closedAt.get()?.at ?? null;
    if (dayEnd !== null) await eraseAll('phones', dayEnd, PHONES);
    await eraseAll('names', clock.now() - hall.privacy.keepNamesDays * DAY_MS, EVERYTHING);
  }

  async function eraseAll(what: 'phones' | 'names', until: number, erasure: Erasure): Promise<void> {
    while (!stopped) {
      const ids = await storage.reader.ask('personalOverdue', { what, until, limit: AT_ONCE });
      if (stopped || ids.ticketIds.length + ids.appointmentIds.length === 0) return;
      const { body } = await execute(
        { type: 'erase_personal', ...erasure, ...ids },
        { actor: { kind: 'system' }, render: ({ events }) => ({ status: 200, body: events.length }) },
      );
      // Somebody was called back just now: next time.
      if (body === 0) return;
    }
  }

  return {
    eraseOverdue,
    check(): void {
      if (running || stopped || !isDue()) return;
      running = eraseOverdue()
        .catch((error: unknown) => logger.warn({ err: error }, 'personal data that are overdue could not be erased'))
        .finally(() => {
          running = null;
        });
    },
    async close(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}
