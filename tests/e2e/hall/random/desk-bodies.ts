import type { Actor } from './actor.ts';
import type { Dice } from './dice.ts';
import { CLASSES, COUNTERS, OUTCOMES, SERVICES } from './set-up.ts';

/** What the person at a counter sees. */
export interface Seat {
  readonly counterId: string;
  status: string;
  ticket: { readonly id: string; readonly state: string; readonly serviceId: string } | null;
  /** Who was there before: what a screen that hangs still shows. */
  before: string | null;
  sitter: { readonly id: string; readonly token: string };
}

const PLACES = ['first', 'last', 'age'] as const;

/** What is sent with a press; most often what fits, now and then what does not. */
export function deskBody(act: string, seat: Seat, actor: Actor): object | undefined {
  const { dice } = actor;
  const here = seen(seat, dice);
  const ending = { ...here, ...outcome(seat, dice), ...(dice.chance(0.03) && { remark: 'Came with a friend' }) };
  switch (act) {
    case 'call':
    case 'store-next':
    case 'finish':
      return ending;
    case 'call-ticket':
      return { ...ending, ...chosen(actor) };
    case 'requeue':
      return { ...here, ...(dice.chance(0.6) && { after: dice.whole(5) }) };
    case 'transfer':
      return { ...ending, ...target(actor), ...(dice.chance(0.6) && { place: dice.of(PLACES) }) };
    case 'park':
      return { ...here, seconds: dice.of([10, 10, 15, 600, 5]) };
    case 'walk-direct':
      return { ...ending, serviceId: dice.of(SERVICES), ...(dice.chance(0.3) && { priority: dice.of(CLASSES) }) };
    case 'status':
      return { ...here, ...statusFor(seat, dice) };
    case 'leave':
      return { ...here, ...left(dice) };
    case 'auto-call':
      return { paused: dice.chance(0.4) };
    case 'take':
    case 'unstore':
      return undefined;
    default:
      return here;
  }
}

/** Who the sender believes is there: most often right, sometimes not said, sometimes long gone. */
function seen({ ticket, before }: Seat, dice: Dice): { expectTicketId?: string | null } {
  if (dice.chance(0.1)) return {};
  if (dice.chance(0.05)) return { expectTicketId: before };
  return { expectTicketId: ticket?.id ?? null };
}

function outcome({ ticket }: Seat, dice: Dice): { outcome?: string } {
  const codes = ticket ? OUTCOMES[ticket.serviceId] : undefined;
  if (dice.chance(0.03)) return { outcome: 'no-such-outcome' };
  return codes && dice.chance(0.95) ? { outcome: dice.of(codes) } : {};
}

function chosen({ town, dice }: Actor): { ticketId?: string; number?: string } {
  const ticket = town.recent(town.tickets, dice);
  if (!ticket || dice.chance(0.03)) return { number: 'Z99999' };
  return dice.chance(0.5) ? { number: ticket.number } : { ticketId: ticket.id };
}

/** To a queue, or to one counter or person alone. */
export function target({ dice, people }: Actor): { serviceId?: string; counterId?: string; userId?: string } {
  const service = dice.chance(0.5) ? { serviceId: dice.of(SERVICES) } : {};
  return dice.weighted({ service: 60, counter: 22, person: 16, nowhere: 2 }) === 'service'
    ? { serviceId: dice.of(SERVICES) }
    : dice.chance(0.6)
      ? { ...service, counterId: dice.of(COUNTERS) }
      : { ...service, userId: dice.of(people.specialists).id };
}

function statusFor({ status }: Seat, dice: Dice): object {
  const next = status !== 'open' || dice.chance(0.2) ? 'open' : dice.of(['break', 'break', 'closed', 'busy']);
  return { status: next, ...(next === 'break' && { reason: 'lunch' }), ...left(dice) };
}

function left(dice: Dice): { leftTicket?: string } {
  return dice.chance(0.4) ? { leftTicket: dice.of(['finish', 'requeue', 'no_show']) } : {};
}
