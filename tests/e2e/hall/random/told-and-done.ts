import type { EventName, QueueEvent, QueueEventOf } from '@foyer/queue';
import type { Ledger, Told } from './ledger.ts';
import type { KeptAnswer } from './read-log.ts';

/** What clients were told and the log does not say, and the other way round, in words. Empty: the two agree. */
export function disagreements(ledger: Ledger, events: readonly QueueEvent[], answers: readonly KeptAnswer[]): string[] {
  const of = <Name extends EventName>(type: Name) => events.filter((event) => event.type === type) as unknown as QueueEventOf<Name>[];
  const pressed = of('ticket_called').filter(({ reason }) => (reason.trigger ?? 'press') === 'press');
  return [
    ...compare(
      'issued',
      ledger.of('issue', 'check-in', 'walk-direct').map(idAndNumber),
      of('ticket_issued').map((one) => `${one.ticketId} ${one.number}`),
    ),
    ...compare('checked in', ledger.of('check-in').map(id), of('appointment_checked_in').map(ticketId)),
    ...compare(
      'called',
      ledger
        .of(...CALLS)
        .filter(({ status }) => status !== 204)
        .map(atCounter),
      pressed.map(calledTo),
    ),
    ...compare('recalled', ledger.of('recall').map(atCounter), of('ticket_recalled').map(calledTo)),
    ...compare('transferred', ledger.of('transfer').map(atCounter), of('ticket_transferred').map(calledTo)),
    ...compare('parked', ledger.of('park').map(atCounter), of('ticket_parked').map(calledTo)),
    ...compare('cancelled', ledger.of('cancel').map(id), of('ticket_cancelled').map(ticketId)),
    ...compare('restored', ledger.of('restore').map(id), of('ticket_restored').map(ticketId)),
    ...compare(
      'booked',
      ledger.of('book').map(id),
      of('appointment_booked')
        .filter(isByStaff)
        .map(({ appointment }) => appointment.id),
    ),
    ...compare(
      'announced',
      ledger.of('announce').map(id),
      of('announcement_made').map(({ announcement }) => announcement.id),
    ),
    ...compare(
      'withdrawn',
      ledger.of('withdraw').map(() => ''),
      of('announcement_withdrawn')
        .filter(isByStaff)
        .map(() => ''),
    ),
    ...missing('started', ledger.of('start').map(atCounter), of('service_started').map(calledTo)),
    ...missing('finished', ledger.of('finish').map(atCounter), [...of('ticket_served'), ...of('leg_served')].map(calledTo)),
    ...missing('absent', ledger.of('no-show').map(atCounter), of('ticket_no_show').map(calledTo)),
    ...missing('requeued', ledger.of('requeue').map(atCounter), of('ticket_requeued').map(calledTo)),
    ...ledger.done.filter(isForAnother).map((told) => `${told.key} was for ${told.expected}, and done to ${told.id}`),
    ...kept(ledger, answers),
  ];
}

const CALLS = ['call', 'call-ticket', 'store-next', 'walk-direct'];
const ABOUT_WHO_IS_THERE = ['recall', 'start', 'finish', 'no-show', 'requeue', 'transfer', 'park'];

/** A demo hall comes with bookings, and texts end by themselves. */
const isByStaff = ({ actor }: QueueEvent) => actor.kind === 'user';
const id = (told: Told) => `${told.id}`;
const idAndNumber = (told: Told) => `${told.id} ${told.number}`;
const atCounter = (told: Told) => `${told.counterId} ${told.id}`;
const ticketId = (event: { readonly ticketId: string }) => event.ticketId;
const calledTo = (event: { readonly counterId: string; readonly ticketId: string }) => `${event.counterId} ${event.ticketId}`;

/** A stale press is refused: what was done was done to whom the sender meant. */
function isForAnother({ name, expected, id: done }: Told): boolean {
  return ABOUT_WHO_IS_THERE.includes(name) && expected !== undefined && expected !== done;
}

/** Both hold the same things, each as often. */
function compare(what: string, told: readonly string[], logged: readonly string[]): string[] {
  return [...missing(what, told, logged), ...surplus(told, logged).map((one) => `${what} in the log, and nobody was told: ${one}`)];
}

function missing(what: string, told: readonly string[], logged: readonly string[]): string[] {
  return surplus(logged, told).map((one) => `${what}, as somebody was told, and not in the log: ${one}`);
}

/** What is in the second list more often than in the first. */
function surplus(first: readonly string[], second: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of first) left.set(one, (left.get(one) ?? 0) + 1);
  return second.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** Every answer that was given is kept, once, under its key. */
function kept(ledger: Ledger, answers: readonly KeptAnswer[]): string[] {
  const statuses = new Map<string, (number | null)[]>();
  for (const { key, status } of answers) {
    const own = key.slice(key.lastIndexOf(' ') + 1);
    statuses.set(own, [...(statuses.get(own) ?? []), status]);
  }
  return ledger.done
    .filter(({ key, status }) => statuses.get(key)?.join() !== `${status}`)
    .map(({ key, name, status }) => `${name} ${key} was answered with ${status}, and kept is ${statuses.get(key)}`);
}
