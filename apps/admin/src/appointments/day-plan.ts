import type { AppointmentView, SlotView } from '@foyer/contract';

/** A time of a day: what can be booked there, and who is. */
export interface PlannedSlot {
  readonly at: string;
  /** Null: it is no slot any more (the hours were changed), but somebody is booked. */
  readonly capacity: number | null;
  readonly taken: number;
  /** By state: those who are awaited or here before those who are not coming. */
  readonly bookings: readonly AppointmentView[];
}

const ORDER: readonly AppointmentView['state'][] = ['booked', 'checked_in', 'missed', 'cancelled'];
const inOrder = (a: AppointmentView, b: AppointmentView) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state);

/** A day of one service, by time. */
export function dayPlan(slots: readonly SlotView[], bookings: readonly AppointmentView[]): readonly PlannedSlot[] {
  const at = (moment: string) => bookings.filter((one) => Date.parse(one.at) === Date.parse(moment)).toSorted(inOrder);
  const planned = slots.map(({ at: moment, capacity, booked }) => ({ at: moment, capacity, taken: booked, bookings: at(moment) }));
  const known = new Set(slots.map((slot) => Date.parse(slot.at)));
  const elsewhere = [...new Set(bookings.map((one) => one.at))].filter((moment) => !known.has(Date.parse(moment)));
  const others = elsewhere.map((moment) => ({ at: moment, capacity: null, taken: at(moment).length, bookings: at(moment) }));
  return [...planned, ...others].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export const isFree = ({ at, capacity, taken }: Pick<PlannedSlot, 'at' | 'capacity' | 'taken'>, now: number): boolean =>
  capacity !== null && taken < capacity && Date.parse(at) > now;

export interface DayTally {
  readonly booked: number;
  readonly checkedIn: number;
  readonly missed: number;
  /** Places that can still be booked. */
  readonly free: number;
}

export function tallyOf(plan: readonly PlannedSlot[], now: number): DayTally {
  const states = plan.flatMap(({ bookings }) => bookings.map(({ state }) => state));
  const count = (state: AppointmentView['state']) => states.filter((one) => one === state).length;
  const free = plan.filter((slot) => isFree(slot, now)).reduce((sum, { capacity, taken }) => sum + (capacity ?? 0) - taken, 0);
  return { booked: count('booked'), checkedIn: count('checked_in'), missed: count('missed'), free };
}

/** Whoever comes about a time that has just passed still finds it. */
const JUST_PASSED_MS = 60 * 60_000;

/** A day begins at now: what is over is folded away, but where somebody is still awaited, or was booked within the last hour. */
export function parted(plan: readonly PlannedSlot[], now: number): { readonly folded: number; readonly rest: readonly PlannedSlot[] } {
  const matters = ({ at, bookings }: PlannedSlot) =>
    Date.parse(at) > now - JUST_PASSED_MS ? bookings.length > 0 : bookings.some(({ state }) => state === 'booked');
  const rest = plan.filter((slot) => Date.parse(slot.at) > now || matters(slot));
  return { folded: plan.length - rest.length, rest };
}
