/** What is open beside the day: a booking, by its day (there is no list of all of them) and id, or a new one. */
export type Opened = { readonly kind: 'booking'; readonly day: string; readonly id: string } | { readonly kind: 'new' } | null;

const NEW = '+';
const FORM = /^(\d{4}-\d{2}-\d{2})~([A-Za-z0-9_-]+)$/;

export const bookingItem = (day: string, id: string): string => `${day}~${id}`;
export const NEW_ITEM = NEW;

/** From the address. */
export function openedOf(item: string | null): Opened {
  if (item === NEW) return { kind: 'new' };
  const [, day, id] = FORM.exec(item ?? '') ?? [];
  return day === undefined || id === undefined ? null : { kind: 'booking', day, id };
}
