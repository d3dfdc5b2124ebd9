import { type Command, type Context, decide, type HallState, type QueueEvent, type Ticket } from '@foyer/queue';
import type { ReplyBook } from '../storage/index.ts';
import { businessDayClock } from './business-day.ts';
import { endedTickets } from './ended-tickets.ts';
import type { groupCommit } from './group-commit.ts';
import type { CommandReply, CommandRequest, Decided, HallLogger, Wish } from './hall.ts';
import { HallError } from './hall-error.ts';
import { localClock } from './local-time.ts';
import type { Memory } from './memory.ts';
import { type OverOnDisk, whatIsOver } from './over.ts';
import { keep, type Outcome, repeat, replyOf, underWay } from './replies.ts';
import type { Outlook } from './views/outlook.ts';

export interface DeskParts {
  readonly memory: Memory;
  readonly commits: ReturnType<typeof groupCommit>;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
  readonly replies: ReplyBook;
  readonly forecasts: Pick<Outlook, 'estimate' | 'estimateOf'>;
  readonly onDisk: OverOnDisk;
}

interface Considered {
  readonly outcome: Outcome;
  readonly events: readonly QueueEvent[];
  readonly ended: readonly Ticket[];
  readonly at: number;
}

/** Where commands come in: decide, save with those of the same moment, answer. */
export function desk({ memory, commits, clock, logger, replies, forecasts, onDisk }: DeskParts) {
  const businessDay = businessDayClock();
  const local = localClock();
  const inFlight = underWay();
  const over = whatIsOver(onDisk);

  function serve(wish: Wish, request: CommandRequest): Promise<CommandReply> {
    const { idempotency, writes } = request;
    const { outcome, events, ended, at } = consider(wish, request);
    const kept = idempotency ? keep(replies.nextId(), outcome, idempotency, at) : null;
    const settled = over.leaving(ended, events);
    const reply = new Promise<CommandReply>((resolve, reject) => {
      const settle = (error: HallError | null) => {
        settled();
        if (kept) inFlight.end(kept.key);
        if (kept && !error) replies.kept(kept.key, kept.id);
        if (error) reject(error);
        else if ('reply' in outcome) resolve(outcome.reply);
        else reject(outcome.refusal);
      };
      commits.add(events, kept, settle, 'reply' in outcome ? writes : []);
    });
    // A group with a reply in it is never settled at once, so this is before its end.
    if (idempotency) inFlight.begin(idempotency, reply);
    return reply;
  }

  function consider(wish: Wish, { actor, render }: CommandRequest): Considered {
    const moment = momentOf(clock.now(), memory.head);
    const { now: at, businessDay: day } = moment;
    const command = commandFor(wish);
    if (command instanceof HallError) return { outcome: { refusal: command }, events: [], ended: [], at };
    const context: Context = { ...moment, actor };
    const decision = decide(memory.head, command, context);
    if (!decision.ok) return { outcome: { refusal: over.refusal(decision.rejection, at) }, events: [], ended: [], at };
    const { seq } = memory.head;
    const events = decision.events.map((body, index): QueueEvent => ({ seq: seq + 1 + index, at, businessDay: day, actor, ...body }));
    const ended = endedTickets(memory.head, events);
    memory.decided(events);
    // By the hall as it is now: its zone may be what has changed.
    const outlook = outlookAt(momentOf(at, memory.head));
    return { outcome: answer(render, { state: memory.head, events, ended, outlook }), events, ended, at };
  }

  function momentOf(now: number, { hall }: HallState): Omit<Context, 'actor'> {
    return { now, businessDay: businessDay(now, hall), local: local(now, hall) };
  }

  function outlookAt(moment: Omit<Context, 'actor'>): Outlook {
    return { ...moment, estimate: forecasts.estimate, estimateOf: forecasts.estimateOf };
  }

  function commandFor(wish: Wish): Command | HallError {
    if (typeof wish !== 'function') return wish;
    try {
      return wish(memory.head);
    } catch (error) {
      if (error instanceof HallError) return error;
      throw error;
    }
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
    async execute(wish: Wish, request: CommandRequest): Promise<CommandReply> {
      const { idempotency } = request;
      if (!idempotency) return serve(wish, request);
      const first = inFlight.repeat(idempotency);
      if (first) return first;
      const kept = replies.find(idempotency.key);
      return kept ? repeat(kept, idempotency) : serve(wish, request);
    },
    outlook: (): Outlook => outlookAt(momentOf(clock.now(), memory.committed)),
  };
}
