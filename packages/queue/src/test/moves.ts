import type { Command } from '../commands.ts';
import type { CounterStatus, PrintJobState } from '../model.ts';
import type { HallState } from '../state.ts';
import { currentTicket } from '../views.ts';
import { aCounter, aHall, aService, counterId, printJobId, serviceId, ticketId } from './people.ts';

/**
 * What somebody tries to do, in numbers: which thing is meant is settled when the hall is known. So a history can be
 * made, and shrunk, without a hall, and most of its commands still mean something.
 */
export interface Move {
  readonly what: MoveName;
  readonly pick: number;
  readonly other: number;
  /** Seconds since the move before; below zero, the clock was set back. */
  readonly seconds: number;
}

const SERVICES = ['deposit', 'withdrawal', 'passbook', 'cards'];
const COUNTERS = ['a', 'b', 'c', 'd'];
const PREFIXES = ['D', 'W', 'P', 'C', 'D'];
const CLASSES = [undefined, undefined, 'ordinary', 'paid', 'urgent', 'no-such-class'];
const LOCALES = [undefined, undefined, 'en', 'ru', 'ar', 'xx'];
const STATUSES: readonly CounterStatus[] = ['open', 'open', 'open', 'busy', 'break', 'closed'];
const JOB_STATES: readonly PrintJobState[] = ['queued', 'sent', 'confirmed', 'unknown', 'failed'];
const TROUBLES = [null, 'paper_end', 'offline'];
const RANKS = [
  [0, 10, 20],
  [0, 20, 10],
  [5, 5, 5],
];

type Make = (state: HallState, move: Move) => Command;

const MOVES = {
  issue: (state, { pick, other }) => ({
    type: 'issue_ticket',
    // Now and then an id that is already there.
    ticketId: other % 17 === 16 ? of([...state.tickets.keys(), ticketId(state.seq + 1)], pick) : ticketId(state.seq + 1),
    serviceId: serviceId(of([...SERVICES, 'no-such-service'], pick)),
    priority: of(CLASSES, other),
    locale: of(LOCALES, pick + other),
    customer: other % 5 === 0 ? { name: `Visitor ${pick}` } : undefined,
    printJobId: pick % 3 === 0 ? printJobId(state.seq + 1) : undefined,
  }),
  call: (state, move) => ({ type: 'call_next', ...press(state, move) }),
  recall: (state, move) => ({ type: 'recall', ...press(state, move) }),
  start: (state, move) => ({ type: 'start_service', ...press(state, move) }),
  finish: (state, move) => ({ type: 'finish_service', ...press(state, move), outcome: move.other % 2 === 0 ? 'done' : undefined }),
  no_show: (state, move) => ({ type: 'mark_no_show', ...press(state, move) }),
  status: (_, { pick, other }) => ({
    type: 'set_counter_status',
    counterId: counterId(of([...COUNTERS, 'x'], pick)),
    status: of(STATUSES, other),
  }),
  cancel: (state, { pick }) => ({ type: 'cancel_ticket', ticketId: of([...state.tickets.keys(), ticketId(0)], pick) }),
  reprint: (state, { pick }) => ({
    type: 'reprint_ticket',
    ticketId: of([...state.tickets.keys(), ticketId(0)], pick),
    printJobId: printJobId(state.seq + 1),
  }),
  report: (state, { pick, other }) => ({
    type: 'report_print_job',
    printJobId: of([...state.printJobs.keys(), printJobId(0)], pick),
    state: of(JOB_STATES, other),
    trouble: of(TROUBLES, pick + other),
  }),
  put_service: (_, { pick, other }) => ({
    type: 'put_service',
    service: aService(of(SERVICES, pick), {
      open: other % 4 > 0,
      series: {
        prefix: of(PREFIXES, pick + (other % 3 === 0 ? 1 : 0)),
        first: other % 7,
        last: (other % 7) + (pick % 2 === 0 ? 400 : 6),
        step: 1 + (other % 3),
        wrap: false,
      },
    }),
  }),
  remove_service: (_, { pick }) => ({ type: 'remove_service', serviceId: serviceId(of([...SERVICES, 'no-such-service'], pick)) }),
  put_counter: (_, { pick, other }) => ({
    type: 'put_counter',
    counter: aCounter(
      of(COUNTERS, pick),
      SERVICES.filter((_id, bit) => (other >> bit) & 1),
    ),
  }),
  remove_counter: (_, { pick }) => ({ type: 'remove_counter', counterId: counterId(of([...COUNTERS, 'x'], pick)) }),
  configure: (_, { pick, other }) => ({ type: 'configure_hall', hall: hallWith(of(RANKS, pick), other) }),
} satisfies Record<string, Make>;

export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as MoveName[];

/** The command that a move is, in this hall. */
export function commandOf(state: HallState, move: Move): Command {
  return MOVES[move.what](state, move);
}

/** Opens the hall: the commands every history begins with. */
export const OPENING: readonly Command[] = [
  { type: 'configure_hall', hall: aHall() },
  ...SERVICES.map(
    (id, at): Command => ({
      type: 'put_service',
      service: aService(id, { series: { prefix: of(PREFIXES, at), first: 1, last: at === 3 ? 8 : 999, step: at === 1 ? 2 : 1, wrap: false } }),
    }),
  ),
  { type: 'put_counter', counter: aCounter('a', ['deposit', 'withdrawal']) },
  { type: 'put_counter', counter: aCounter('b', ['passbook']) },
  { type: 'put_counter', counter: aCounter('c', SERVICES) },
  { type: 'put_counter', counter: aCounter('d', ['cards', 'deposit']) },
  ...COUNTERS.slice(0, 3).map((id): Command => ({ type: 'set_counter_status', counterId: counterId(id), status: 'open' })),
];

/** Mostly without an expectation or with the right one; sometimes with a stale one. */
function press(state: HallState, { pick, other }: Move) {
  const id = counterId(of([...COUNTERS, ...COUNTERS, ...COUNTERS, 'x'], pick));
  const expectations = [
    undefined,
    undefined,
    undefined,
    currentTicket(state, id)?.id ?? null,
    currentTicket(state, id)?.id ?? null,
    null,
    ticketId(0),
  ];
  return { counterId: id, expectTicketId: of(expectations, other) };
}

/** Ranks in another order, and now and then a class less or no language. */
function hallWith(ranks: readonly number[], other: number) {
  const priorities = aHall().priorities.map((one, at) => ({ ...one, rank: ranks[at] ?? 0 }));
  if (other % 5 === 0) return aHall({ priorities: priorities.slice(0, 2) });
  return other % 11 === 0 ? aHall({ languages: [] }) : aHall({ priorities });
}

function of<Item>(items: readonly Item[], pick: number): Item {
  return items[pick % items.length] as Item;
}
