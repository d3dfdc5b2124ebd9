import { type Actor, type Command, currentTicket, type EpochMs, type ServiceId, type TicketId } from '@foyer/queue';
import { counterId, kiosk, MORNING, OPENING } from '@foyer/queue/testing';
import { manualClock, temporaryFolder } from '@foyer/testkit';
import { openStorage, type Storage } from '../../storage/index.ts';
import type { CommandReply, Hall, HallLogger, HallOptions } from '../hall.ts';
import { newTicketId } from '../ids.ts';
import { hallOn } from '../open-hall.ts';

/** Whoever waits for time to pass waits for ticks; between them nothing is proved. */
const TICK_MS = 20;

/** A logger that remembers. */
export function listLogger(): HallLogger & { readonly lines: string[] } {
  const lines: string[] = [];
  const log = (_: object, message: string) => void lines.push(message);
  return { lines, info: log, warn: log, error: log };
}

export interface TestHall {
  readonly hall: Hall;
  /** Time stands still until then. */
  startTicking(): Promise<void>;
  readonly storage: Storage;
  readonly dataDir: string;
  readonly clock: ReturnType<typeof manualClock>;
  readonly logger: ReturnType<typeof listLogger>;
  /** Carries a command out; answers with the seqs of its events. */
  send(command: Command, options?: { key?: string; fingerprint?: string; actor?: Actor }): Promise<CommandReply>;
  issue(options?: { id?: TicketId; serviceId?: string; key?: string }): Promise<TicketId>;
  /** Calls the next ticket to a counter; null when nobody waits. */
  call(counter: string): Promise<TicketId | null>;
}

export async function testHall(options: Partial<HallOptions> & { start?: EpochMs } = {}): Promise<TestHall> {
  const dataDir = options.dataDir ?? temporaryFolder('hall');
  const clock = manualClock(options.start ?? MORNING);
  const logger = listLogger();
  const storage = await openStorage(dataDir);
  const { hall, startTicking } = hallOn(storage, { clock, logger, ...options });

  const send: TestHall['send'] = (command, { key, fingerprint = 'as ever', actor = kiosk } = {}) =>
    hall.execute(command, {
      actor,
      idempotency: key === undefined ? undefined : { key, fingerprint },
      render: ({ events, state }) => ({ status: 200, body: { seqs: events.map((event) => event.seq), number: numberIn(command, state) } }),
    });
  if (hall.state.hall === null) for (const command of OPENING) await send(command);

  return {
    hall,
    startTicking: () => startTicking(TICK_MS),
    storage,
    dataDir,
    clock,
    logger,
    send,
    async issue({ id = newTicketId(), serviceId = 'deposit', key } = {}) {
      await send({ type: 'issue_ticket', ticketId: id, serviceId: serviceId as ServiceId }, { ...(key !== undefined && { key }) });
      return id;
    },
    async call(counter) {
      await send({ type: 'call_next', counterId: counterId(counter) });
      return currentTicket(hall.state, counterId(counter))?.id ?? null;
    },
  };
}

function numberIn(command: Command, state: Hall['state']): string | null {
  return command.type === 'issue_ticket' ? (state.tickets.get(command.ticketId)?.number ?? null) : null;
}
