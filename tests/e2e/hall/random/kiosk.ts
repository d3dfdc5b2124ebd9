import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from './actor.ts';
import { CLASSES, SERVICES } from './set-up.ts';

const ENOUGH = [0, 0, 20, 120];
const LOOK_EVERY = 40;

/** Visitors at a kiosk: they take tickets, for one service or several, check in, and look at how long it takes. */
export async function kiosk(actor: Actor): Promise<void> {
  for (let turn = 0; actor.goOn(); turn += 1) {
    if (turn % LOOK_EVERY === 0) await look(actor);
    if (actor.town.waiting > actor.town.enough && actor.dice.chance(0.95)) await sleep(15);
    else if (actor.town.bookings.length > 0 && actor.dice.chance(0.12)) await checkIn(actor);
    else await take(actor);
  }
}

async function look({ messenger, town, dice }: Actor): Promise<void> {
  const { body } = await messenger.read('/api/services');
  if (dice.chance(0.3)) town.enough = dice.of(ENOUGH);
  town.waiting = body.reduce((sum: number, { waiting }: { waiting: number }) => sum + waiting, 0);
}

async function take({ messenger, dice, town }: Actor): Promise<void> {
  const serviceId = dice.of(SERVICES);
  const answer = await messenger.deliver({
    name: 'issue',
    method: 'POST',
    path: '/api/tickets',
    token: null,
    body: {
      serviceId,
      ...(dice.chance(0.2) && { thenServiceIds: journey(serviceId, dice.whole(SERVICES.length)) }),
      ...(dice.chance(0.3) && { priority: dice.of(CLASSES) }),
      ...(dice.chance(0.1) && { customer: { name: 'A visitor' } }),
      ...(dice.chance(0.005) && { print: true }),
    },
  });
  if (answer.status !== 201) return;
  town.waiting += 1;
  town.sawTicket(answer.body);
  if (dice.chance(0.02)) await messenger.read(`/api/tickets/${answer.body.id}/status`);
}

/** Now and then the same service twice, which is refused. */
function journey(serviceId: string, from: number): string[] {
  const others = [...SERVICES.slice(from), ...SERVICES.slice(0, from)].slice(0, 2);
  return from === 0 ? others : others.filter((one) => one !== serviceId);
}

async function checkIn({ messenger, dice, town }: Actor): Promise<void> {
  const booking = town.recent(town.bookings, dice);
  const code = dice.chance(0.02) || !booking ? '000000' : booking.code;
  const answer = await messenger.deliver({
    name: 'check-in',
    method: 'POST',
    path: '/api/appointments/check-in',
    token: null,
    body: { code },
  });
  if (answer.status === 201) town.sawTicket(answer.body);
}
