import type { Actor } from './actor.ts';
import { deskBody, type Seat } from './desk-bodies.ts';
import { staffOrder } from './staff.ts';
import type { WireAnswer } from './wire.ts';

type Act = keyof typeof PATHS;

const PATHS = {
  call: 'call',
  'call-ticket': 'call',
  'store-next': 'store-next',
  unstore: 'store-next',
  recall: 'recall',
  start: 'start',
  finish: 'finish',
  'no-show': 'no-show',
  requeue: 'requeue',
  transfer: 'transfer',
  park: 'park',
  'walk-direct': 'walk-direct',
  status: 'status',
  take: 'take',
  leave: 'leave',
  'auto-call': 'auto-call',
} as const;

/** What is pressed how often, by what the person at the counter sees. */
const CALLED: Partial<Record<Act, number>> = {
  start: 40, call: 12, recall: 10, 'no-show': 9, requeue: 7, transfer: 6, park: 5, finish: 5, 'store-next': 2, 'call-ticket': 2, status: 1, leave: 1,
}; // biome-ignore format: a table
const SERVING: Partial<Record<Act, number>> = {
  finish: 50, call: 16, transfer: 10, park: 6, 'walk-direct': 3, 'store-next': 5, requeue: 3, 'call-ticket': 3, recall: 1, 'no-show': 1, status: 2, leave: 1,
}; // biome-ignore format: a table
const EMPTY: Partial<Record<Act, number>> = {
  call: 62, 'store-next': 10, 'call-ticket': 10, 'walk-direct': 6, status: 4, unstore: 1, take: 3, leave: 1, 'auto-call': 2, recall: 1,
}; // biome-ignore format: a table
const SHUT: Partial<Record<Act, number>> = { status: 70, call: 5, take: 15, leave: 5, recall: 2, 'auto-call': 3 };
/** The rest of their time staff spend with tickets that wait, bookings and the hall itself. */
const AT_THE_DESK = 0.8;

/** A counter and whoever presses its keys. */
export async function desk(actor: Actor, counterId: string): Promise<void> {
  const { dice, messenger, people } = actor;
  const seat: Seat = { counterId, status: 'open', ticket: null, before: null, sitter: dice.of(people.specialists) };
  while (actor.goOn()) {
    if (!dice.chance(AT_THE_DESK)) {
      await staffOrder(actor);
      continue;
    }
    const act = dice.weighted(
      seat.status !== 'open' && !seat.ticket ? SHUT : !seat.ticket ? EMPTY : seat.ticket.state === 'called' ? CALLED : SERVING,
    );
    if (act === 'take') seat.sitter = dice.of(people.specialists);
    const answer = await messenger.deliver({
      name: act,
      method: act === 'unstore' ? 'DELETE' : 'POST',
      path: `/api/counters/${counterId}/${PATHS[act]}`,
      body: deskBody(act, seat, actor),
      token: act === 'take' || act === 'leave' ? seat.sitter.token : people.admin,
      counterId,
    });
    learn(actor, seat, act, answer);
  }
}

/** The counter as the answer shows it; also a refusal says how it stands. */
function learn({ town }: Actor, seat: Seat, act: Act, { status, body }: WireAnswer): void {
  if (status === 204) seat.ticket = null;
  const counter = body?.counter ?? body?.details?.counter;
  if (counter) {
    seat.before = seat.ticket?.id ?? seat.before;
    seat.ticket = counter.currentTicket;
    seat.status = counter.setStatus;
  }
  if (status !== 200 && status !== 201) return;
  if (act === 'no-show' && body.ticket) town.sawAbsent(body.ticket.id);
  if (['requeue', 'transfer', 'park'].includes(act) && body.ticket) town.sawTicket(body.ticket);
}
