import type { Customer } from '@foyer/queue';

/** One writing for letters that people take for the same: case, width, composed or not. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a search for a part of a number, of a name or of a remark looks through. */
export function searchText(number: string, customer: Customer | null, remark: string | null): string {
  return [number, customer?.name, remark].flatMap((text) => (text ? [fold(text)] : [])).join('\n');
}
