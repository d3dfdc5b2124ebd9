import { dateBefore, nextDate } from '../calendar.ts';
import type { Context } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { BusinessDay } from '../ids.ts';
import type { Ticket } from '../model.ts';
import type { HallState } from '../state.ts';

/**
 * What ends with the business days that are over: once for all that have passed since the last time, whatever the clock did in
 * between. Whoever is at a counter stays there. O(1) while the day lasts.
 */
export function dayEndDue(state: HallState, { businessDay }: Pick<Context, 'businessDay'>): EventBody[] {
  const closedDay = dateBefore(businessDay) as BusinessDay;
  if (!state.hall || !isDue(state, businessDay, closedDay)) return [];
  const left = [...state.tickets.values()].filter((ticket) => ticket.businessDay <= closedDay).sort((a, b) => a.arrival - b.arrival);
  const ending = state.hall.atDayEnd === 'end' ? left.filter(isNotAtCounter) : [];
  return [
    ...ending.map((ticket) => ({ type: 'ticket_expired' as const, ticketId: ticket.id })),
    { type: 'day_closed', closedDay, expired: ending.length, carriedOver: left.length - ending.length },
  ];
}

function isDue(state: HallState, businessDay: BusinessDay, closedDay: BusinessDay): boolean {
  const { lastClosedDay } = state;
  return lastClosedDay === null || isFarAhead(lastClosedDay, businessDay) ? hasOlder(state, businessDay) : lastClosedDay < closedDay;
}

/** A clock may be set back by a day. One that had gone further ahead closed days that are still to come: that is not believed. */
function isFarAhead(lastClosedDay: BusinessDay, businessDay: BusinessDay): boolean {
  return lastClosedDay > nextDate(nextDate(businessDay));
}

/** Whether anything is left of an earlier day. */
function hasOlder(state: HallState, businessDay: BusinessDay): boolean {
  for (const things of [state.issued, state.noShows, state.tickets]) {
    for (const thing of things.values()) if (thing.businessDay < businessDay) return true;
  }
  return false;
}

function isNotAtCounter({ state }: Ticket): boolean {
  return state === 'waiting' || state === 'parked';
}
