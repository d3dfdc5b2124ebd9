import type { Hall, PriorityClass } from '../model.ts';
import type { HallState } from '../state.ts';
import { accept, type Handler, refuse } from './decision.ts';

/** Hours and minutes of a day: 00:00 to 23:59. */
const CUTOVER = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether the zone is one that IANA knows is the caller's to say: the rules have no table of zones. */
export const configureHall: Handler<'configure_hall'> = (state, { hall }) => {
  const field = invalidField(state, hall);
  return field ? refuse('HALL_INVALID', { field }) : accept({ type: 'hall_configured', hall });
};

function invalidField(state: HallState, hall: Hall): string | null {
  if (!hasLanguages(state, hall)) return 'languages';
  if (!hall.name[own(hall)]) return 'name';
  if (hall.zone === '') return 'zone';
  if (!CUTOVER.test(hall.cutover)) return 'cutover';
  if (!hasPriorities(state, hall)) return 'priorities';
  return null;
}

/** The services already have names: the hall's own language must be among each one's. */
function hasLanguages(state: HallState, { languages }: Hall): boolean {
  const [first] = languages;
  if (!first || languages.includes('') || new Set(languages).size < languages.length) return false;
  return [...state.services.values()].every((service) => service.name[first]);
}

/** A class stays for as long as a ticket of it is open. */
function hasPriorities(state: HallState, hall: Hall): boolean {
  const ids = new Set(hall.priorities.map((one) => one.id));
  if (ids.size === 0 || ids.size < hall.priorities.length) return false;
  if (!hall.priorities.every((one) => isClass(one, own(hall)))) return false;
  return [...state.tickets.values()].every((ticket) => ids.has(ticket.priority));
}

function isClass(one: PriorityClass, language: string): boolean {
  return one.id !== '' && Number.isSafeInteger(one.rank) && Boolean(one.name[language]);
}

function own(hall: Hall): string {
  return hall.languages[0] ?? '';
}
