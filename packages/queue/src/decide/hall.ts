import type { BusinessDay } from '../ids.ts';
import { HALL_DEFAULTS, type Hall, type PriorityClass, type ServiceGroup } from '../model.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { given } from './given.ts';
import { hasPaper, hasVoice, hasZones } from './hall-devices.ts';

/** Hours and minutes of a day: 00:00 to 23:59. */
const CUTOVER = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Ten years. */
const MOST_DAYS_KEPT = 3650;

/** What older senders leave out gets its default. */
export const configureHall: Handler<'configure_hall'> = (state, { hall }) => configured(state, { ...HALL_DEFAULTS, ...hall });

export const changeHall: Handler<'change_hall'> = inHall((state, { changes, businessDay }, context, hall) => {
  const wished = { ...hall, ...given(changes) };
  const decision = configured(state, wished);
  return decision.ok ? (dayRefusal(state, [hall, wished], context.businessDay, businessDay) ?? decision) : decision;
});

/** Another business day ends the last one, and with it the visits of all who wait: not by a slip in the settings. */
function dayRefusal(state: HallState, [hall, wished]: readonly [Hall, Hall], businessDay: BusinessDay, wouldBe = businessDay) {
  const openTickets = state.tickets.size;
  if (wouldBe === businessDay || openTickets === 0) return null;
  return refuse('BUSINESS_DAY_IN_USE', { field: wished.zone === hall.zone ? 'cutover' : 'zone', openTickets, businessDay, wouldBe });
}

/** Whether the zone is one that IANA knows is the caller's to say: the rules have no table of zones. */
function configured(state: HallState, hall: Hall): Decision {
  const field = invalidField(state, hall);
  return field ? refuse('HALL_INVALID', { field }) : accept({ type: 'hall_configured', hall });
}

function invalidField(state: HallState, hall: Hall): string | null {
  if (!hasLanguages(state, hall)) return 'languages';
  if (!hall.name[own(hall)]) return 'name';
  if (hall.zone === '') return 'zone';
  if (!CUTOVER.test(hall.cutover)) return 'cutover';
  if (!hasPriorities(state, hall)) return 'priorities';
  if (!hasGroups(state, hall)) return 'groups';
  if (!Number.isSafeInteger(hall.maxRequeues) || hall.maxRequeues < 0) return 'maxRequeues';
  if (!isDays(hall.privacy.keepNamesDays)) return 'privacy';
  if (!hasZones(state, hall)) return 'zones';
  if (!hasVoice(hall.voice)) return 'voice';
  if (!hasPaper(hall.paper)) return 'paper';
  return null;
}

/** The services already have names: the hall's own language must be among each one's. */
function hasLanguages(state: HallState, { languages }: Hall): boolean {
  const [first] = languages;
  if (!first || languages.includes('') || new Set(languages).size < languages.length) return false;
  return [...state.services.values()].every(({ name, outcomes }) => name[first] && outcomes.every((outcome) => outcome.name[first]));
}

/** A class stays for as long as a ticket of it is open or can be restored, and while a calling rule asks for it. */
function hasPriorities(state: HallState, hall: Hall): boolean {
  const ids = new Set(hall.priorities.map((one) => one.id));
  if (ids.size === 0 || ids.size < hall.priorities.length) return false;
  if (!hall.priorities.every((one) => isClass(one, own(hall)))) return false;
  return classesInUse(state).every((id) => ids.has(id));
}

const isDays = (days: number): boolean => Number.isSafeInteger(days) && days >= 1 && days <= MOST_DAYS_KEPT;

function isClass(one: PriorityClass, language: string): boolean {
  return one.id !== '' && Number.isSafeInteger(one.rank) && Boolean(one.name[language]);
}

function classesInUse(state: HallState): string[] {
  const conditions = [...state.profiles.values()].flatMap((profile) => profile.rule.conditions);
  return [
    ...[...state.tickets.values(), ...state.noShows.values()].map((ticket) => ticket.priority),
    ...conditions.flatMap((one) => (one.when === 'class_waiting' ? [one.priority] : [])),
  ];
}

/** A group stays for as long as a service is in it. */
function hasGroups(state: HallState, hall: Hall): boolean {
  const ids = new Set(hall.groups.map((one) => one.id));
  if (ids.size < hall.groups.length || !hall.groups.every((one) => isGroup(one, own(hall)))) return false;
  return [...state.services.values()].every(({ groupId }) => groupId === null || ids.has(groupId));
}

function isGroup({ id, name, order, icon }: ServiceGroup, language: string): boolean {
  return id !== '' && Boolean(name[language]) && Number.isSafeInteger(order) && icon !== '';
}

function own(hall: Hall): string {
  return hall.languages[0] ?? '';
}
