import { type Command, decide, type QueueEvent, type Rejection, type Ticket, type TicketId } from '@foyer/queue';
import type { KeptReply } from '../storage/index.ts';
import { businessDayClock } from './business-day.ts';
import { endedTickets } from './ended-tickets.ts';
import type { groupCommit } from './group-commit.ts';
import type { CommandReply, CommandRequest, Decided, HallLogger } from './hall.ts';
import { HallError } from './hall-error.ts';
import type { Memory } from './memory.ts';
import { keep, type Outcome, repeat, replyOf, underWay } from './replies.ts';

export interface DeskParts {
  readonly memory: Memory;
  readonly commits: ReturnType<typeof groupCommit>;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
  readonly keptReply: (key: string) => KeptReply | undefined;
  /** A ticket that is on the disk, finished ones too. */
  readonly ticketOnDisk: (id: TicketId) => Ticket | null;
}

/** Where commands come in: decide, save with those of the same moment, answer. */
export function desk({ memory, commits, clock, logger, keptReply, ticketOnDisk }: DeskParts) {
  const businessDay = businessDayClock();
  const inFlight = underWay();

  function serve(command: Command, request: CommandRequest): Promise<CommandReply> {
    const { idempotency } = request;
    const { outcome, events, at } = consider(command, request);
    const reply = new Promise<CommandReply>((resolve, reject) => {
      commits.add(events, idempotency ? keep(outcome, idempotency, at) : null, (error) => {
        if (idempotency) inFlight.end(idempotency.key);
        if (error) reject(error);
        else if ('reply' in outcome) resolve(outcome.reply);
        else reject(outcome.refusal);
      });
    });
    // A group with a reply in it is never settled at once, so this is before its end.
    if (idempotency) inFlight.begin(idempotency, reply);
    return reply;
  }

  function consider(command: Command, { actor, render }: CommandRequest): { outcome: Outcome; events: readonly QueueEvent[]; at: number } {
    const at = clock.now();
    const context = { now: at, businessDay: businessDay(at, memory.head.hall), actor };
    const decision = decide(memory.head, command, context);
    if (!decision.ok) return { outcome: { refusal: refusalOf(decision.rejection) }, events: [], at };
    const { seq } = memory.head;
    const events = decision.events.map(
      (body, index): QueueEvent => ({ seq: seq + 1 + index, at, businessDay: context.businessDay, actor, ...body }),
    );
    const ended = endedTickets(memory.head, events);
    memory.decided(events);
    return { outcome: answer(render, { state: memory.head, events, ended }), events, at };
  }

  /** The queue's rules know open tickets only; the disk knows the rest. */
  function refusalOf({ code, details }: Rejection): HallError {
    const ticket = code === 'TICKET_UNKNOWN' ? ticketOnDisk(details.ticketId) : null;
    return ticket ? new HallError('TICKET_STATE', { ticketId: ticket.id, state: ticket.state }) : new HallError(code, { ...details });
  }

  /** What is decided is decided: a fault in the wording of the answer cannot undo it. */
  function answer(render: CommandRequest['render'], decided: Decided): Outcome {
    try {
      return { reply: replyOf(render(decided)) };
    } catch (error) {
      logger.error({ err: error, events: decided.events.map((event) => event.seq) }, 'the answer to a command could not be made');
      return { refusal: new HallError('INTERNAL') };
    }
  }

  return {
    async execute(command: Command, request: CommandRequest): Promise<CommandReply> {
      const { idempotency } = request;
      if (!idempotency) return serve(command, request);
      const first = inFlight.repeat(idempotency);
      if (first) return first;
      const kept = keptReply(idempotency.key);
      return kept ? repeat(kept, idempotency) : serve(command, request);
    },
    businessDay: () => businessDay(clock.now(), memory.committed.hall),
  };
}
