import type { Actor } from './actor.ts';
import { target } from './desk-bodies.ts';
import type { Order } from './ledger.ts';
import { BOOKABLE, COUNTERS, PROFILES, SERVICES, SLOT_MS } from './set-up.ts';

const WEIGHTS = {
  assign: 26, restore: 14, cancel: 9, remark: 8, journey: 10, book: 15, 'change-booking': 3, 'cancel-booking': 2,
  'service-status': 3, profile: 3, 'change-profile': 1, announce: 2, withdraw: 2, 'change-service': 1, 'change-counter': 1,
}; // biome-ignore format: a table

type Deed = keyof typeof WEIGHTS;
type Words = Pick<Order, 'method' | 'path' | 'body'>;

/** One thing that staff do away from the counter's own keys. */
export async function staffOrder(actor: Actor): Promise<void> {
  const { dice, messenger, people, town } = actor;
  const deed = dice.weighted<Deed>(WEIGHTS);
  const words = DEEDS[deed](actor);
  if (!words) return;
  const { status, body } = await messenger.deliver({
    name: deed,
    ...words,
    token: dice.chance(0.5) ? people.admin : tokenFor(deed, actor),
  });
  if (status >= 300) return;
  if (deed === 'book') town.sawBooking(body);
  if (deed === 'announce') town.sawText(body.id);
  if (deed === 'restore' || deed === 'assign') town.sawTicket(body);
}

function tokenFor(deed: Deed, { people, dice }: Actor): string {
  const high: readonly Deed[] = ['profile', 'change-profile', 'change-service', 'change-counter'];
  if (high.includes(deed)) return people.admin;
  return deed === 'service-status' || deed === 'announce' || deed === 'withdraw' ? people.supervisor : dice.of(people.specialists).token;
}

const post = (path: string, body?: object): Words => ({ method: 'POST', path, body });
const patch = (path: string, body: object): Words => ({ method: 'PATCH', path, body });

const DEEDS: Record<Deed, (actor: Actor) => Words | undefined> = {
  assign: (actor) => ofTicket(actor, (path) => post(`${path}/assign`, { ...target(actor), ...place(actor), ...state(actor) })),
  restore: ({ dice, town, ...actor }) => {
    const id = town.recent(town.absent, dice);
    return id ? post(`/api/tickets/${id}/restore`, place({ dice, town, ...actor })) : undefined;
  },
  cancel: (actor) => ofTicket(actor, (path) => post(`${path}/cancel`, state(actor))),
  remark: (actor) =>
    ofTicket(actor, (path) => post(`${path}/remark`, { remark: actor.dice.of(['Has the papers', 'Speaks Arabic', '']) || null })),
  journey: (actor) =>
    ofTicket(actor, (path) => post(`${path}/journey`, { serviceIds: SERVICES.filter(() => actor.dice.chance(0.2)), ...state(actor) })),
  book: ({ dice }) => {
    const at = (Math.floor(Date.now() / SLOT_MS) + 1 + dice.whole(36)) * SLOT_MS + (dice.chance(0.03) ? 1000 : 0);
    return post('/api/appointments', { serviceId: dice.of(BOOKABLE), at: new Date(at).toISOString(), customer: { name: 'Booked' } });
  },
  'change-booking': (actor) => ofBooking(actor, (path) => patch(path, { note: 'Bring the deed' })),
  'cancel-booking': (actor) => ofBooking(actor, (path) => post(`${path}/cancel`)),
  'service-status': ({ dice }) =>
    post(`/api/services/${dice.of(SERVICES)}/status`, { status: dice.of(['open', 'open', 'open', 'by_hours', 'closed']) }),
  profile: ({ dice }) => patch(`/api/counters/${dice.of(COUNTERS)}`, { profileId: dice.chance(0.2) ? null : dice.of(PROFILES) }),
  'change-profile': ({ dice }) => patch(`/api/profiles/${dice.of(PROFILES)}`, { cherryPick: dice.chance(0.8) }),
  announce: ({ dice }) => post('/api/announcements', { text: { en: 'The lift works again' }, ...(dice.chance(0.5) && { seconds: 60 }) }),
  withdraw: ({ dice, town }) => {
    const id = town.recent(town.texts, dice);
    return id ? { method: 'DELETE', path: `/api/announcements/${id}` } : undefined;
  },
  'change-service': ({ dice }) => patch(`/api/services/${dice.of(SERVICES)}`, { expectedServiceSeconds: 60 + dice.whole(600) }),
  'change-counter': ({ dice }) => patch(`/api/counters/${dice.of(COUNTERS)}`, { returnAfterBreak: dice.chance(0.5) }),
};

function ofTicket({ town, dice }: Actor, words: (path: string) => Words): Words | undefined {
  const ticket = town.recent(town.tickets, dice);
  return ticket && words(`/api/tickets/${ticket.id}`);
}

function ofBooking({ town, dice }: Actor, words: (path: string) => Words): Words | undefined {
  const booking = town.recent(town.bookings, dice);
  return booking && words(`/api/appointments/${booking.id}`);
}

function place({ dice }: Actor): object {
  return dice.chance(0.5) ? { place: dice.of(['first', 'last', 'age']) } : {};
}

/** What the sender believes of the ticket. */
function state({ dice }: Actor): object {
  return dice.chance(0.6) ? { expectState: dice.of(['waiting', 'waiting', 'waiting', 'parked']) } : {};
}
