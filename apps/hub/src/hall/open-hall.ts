import { dirname } from 'node:path';
import { printers as hallPrinters } from '../printers/printers.ts';
import {
  appointmentLookup,
  eventLookup,
  type Finding,
  fact,
  inspectAtStart,
  lastSignIn,
  liveSessions,
  openStorage,
  replyBook,
  type Storage,
  ticketLookup,
  userLookup,
} from '../storage/index.ts';
import { commitListeners } from './commit-listeners.ts';
import { desk } from './desk.ts';
import { devices } from './devices.ts';
import { forecaster } from './forecaster.ts';
import { groupCommit } from './group-commit.ts';
import type { Hall, HallLogger, HallOptions, HallOrigin } from './hall.ts';
import { HallError } from './hall-error.ts';
import { logWatch } from './log-watch.ts';
import { mediaBook } from './media.ts';
import { type Memory, memory } from './memory.ts';
import { padLineBook } from './pad-lines.ts';
import { idleOutbox, printOutbox } from './print-outbox.ts';
import { privacyDesk } from './privacy.ts';
import { readsOf } from './reads.ts';
import { retention } from './retention.ts';
import { simulator } from './simulator.ts';
import { singleSignOn } from './single-sign-on.ts';
import { ticker } from './ticker.ts';
import { users } from './users.ts';
import { watchBook } from './watch-book.ts';

/** @throws DataDirInUse when another hub has the folder open; what `admit` throws; LogCut when the log's end is missing; Error in words when the database cannot be used. */
export async function openHall(options: HallOptions): Promise<Hall> {
  const storage = await openStorage(options.dataDir);
  try {
    options.admit?.(originOf(storage));
    const { hall, startTicking } = hallOn(storage, options);
    await startTicking();
    return hall;
  } catch (error) {
    await storage.close();
    throw error;
  }
}

function originOf({ reads }: Storage): HallOrigin {
  const [firstEvent = null] = eventLookup(reads)(0, 1);
  return { firstEvent, hasUsers: userLookup(reads).all().length > 0 };
}

/** The hall on an open data folder. Its time stands still until it is told to tick. */
export function hallOn(
  storage: Storage,
  { clock, logger, printing }: Omit<HallOptions, 'dataDir' | 'admit'>,
): { readonly hall: Hall; startTicking(everyMs?: number): Promise<void> } {
  const mind = memory(storage.reads);
  const listeners = commitListeners(logger);
  const foundAtStart = lookAtLog(storage, logger);
  const alarms = new Set(foundAtStart.length > 0 ? ['log_damaged'] : []);
  const log = logWatch({ storage, clock, logger, foundAtStart, damaged: () => alarms.add('log_damaged') });
  const commits = commitsOf({ storage, mind, listeners, logger, alarms });
  const forecasts = forecaster(() => mind.committed, clock);
  const { execute, outlook } = desk({
    memory: mind,
    commits,
    clock,
    logger,
    replies: replyBook(storage.reads),
    forecasts,
    onDisk: { endedTicket: ticketLookup(storage.reads).endedTicket, ...appointmentLookup(storage.reads) },
  });
  const equipment = devices(storage, clock, execute);
  const printers = hallPrinters({ ...printing, storage, clock, execute, devices: equipment.book, logger });
  const outbox = (printing?.idle ? idleOutbox : printOutbox)({
    state: () => mind.committed,
    outlook,
    execute,
    onCommit: listeners.on,
    printing: printers,
    clock,
    logger,
  });
  const media = mediaBook({
    dataDir: dirname(storage.file),
    storage,
    clock,
    execute,
    state: () => mind.committed,
    devices: equipment.book,
  });
  const people = users(storage, clock, execute);
  const ticks = ticker({ passTime: () => passTime(mind, execute), afterwards: forecasts.refresh, logger });
  const simulations = simulator(storage, () => mind.committed, clock);
  const keeping = retention({ storage, mind, execute, clock, logger });
  ticks.on(keeping.check);
  let closing: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    await ticks.stop();
    await keeping.close();
    await equipment.close();
    await Promise.all([outbox.close(printers.close), simulations.close(), log.close()]);
    await commits.whenIdle();
    await storage.close();
  }

  const hall: Hall = {
    get state() {
      return mind.committed;
    },
    get seq() {
      return mind.committed.seq;
    },
    execute: (command, request) => (closing ? Promise.reject(new HallError('SHUTTING_DOWN')) : execute(command, request)),
    async note(actor, notes, writes) {
      await hall.execute({ type: 'note', notes }, { actor, writes, render: () => ({ status: 204, body: null }) });
    },
    onCommit: listeners.on,
    reads: readsOf(storage, mind, clock, equipment.book),
    users: people,
    sessions: { live: () => liveSessions(storage.reads, clock.now()), lastSignIn: lastSignIn(storage.reads) },
    singleSignOn: singleSignOn(storage, people, execute),
    devices: equipment.book,
    media,
    padLines: padLineBook(storage, () => mind.committed, execute),
    privacy: privacyDesk(storage, mind),
    outlook,
    onTick: ticks.on,
    simulate: simulations.run,
    log,
    printers,
    printer: { view: printers.view, onChange: printers.onChange, whenOver: outbox.whenOver },
    businessDay: () => outlook().businessDay,
    watchBook: watchBook(storage, execute),
    dataDir: dirname(storage.file),
    tokenSecret: fact(storage.reads, 'token_secret'),
    alarms: () => [...alarms],
    close: () => (closing ??= closeAll()),
  };
  return { hall, startTicking: ticks.start };
}

/** @returns whether anything followed. Nothing does before the hall is set up. */
async function passTime({ committed }: Memory, execute: Hall['execute']): Promise<boolean> {
  if (!committed.hall) return false;
  const { body } = await execute(
    { type: 'pass_time' },
    { actor: { kind: 'system' }, render: ({ events }) => ({ status: 200, body: events.length }) },
  );
  return body !== 0;
}

/**
 * A log that is damaged behind its end does not keep a hall from opening: nothing that is still to come depends on it.
 * @throws LogCut
 */
function lookAtLog({ reads }: Storage, logger: HallLogger): readonly Finding[] {
  const findings = inspectAtStart(reads);
  for (const { code, firstSeq, lastSeq, says, remedy } of findings)
    logger.error({ code, firstSeq, lastSeq, remedy }, `the log is damaged: ${says}`);
  return findings;
}

interface CommitParts {
  readonly storage: Storage;
  readonly mind: Memory;
  readonly listeners: ReturnType<typeof commitListeners>;
  readonly logger: HallLogger;
  readonly alarms: Set<string>;
}

function commitsOf({ storage, mind, listeners, logger, alarms }: CommitParts) {
  const eventsAfter = eventLookup(storage.reads);
  return groupCommit({
    writer: storage.writer,
    committed(group, answer) {
      alarms.delete('not_saved');
      if (group) mind.saved(group.events);
      listeners.tell(group, answer);
    },
    recover(error, lastSeq) {
      alarms.add('not_saved');
      logger.error({ err: error }, 'a commit failed');
      if (lastSeq !== null && wasSaved(lastSeq)) return true;
      mind.rebuild();
      return false;
    },
  });

  /** A commit may report an error and have happened: the disk knows. */
  function wasSaved(lastSeq: number): boolean {
    try {
      return eventsAfter(lastSeq - 1, 1).length > 0;
    } catch {
      return false;
    }
  }
}
