import type { Customer } from '@foyer/queue';

/** One writing for letters that people take for the same: case, width, composed or not. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a search for a part of a number or of a name looks through. */
export function searchText(number: string, customer: Customer | null): string {
  return customer?.name ? `${fold(number)}\n${fold(customer.name)}` : fold(number);
}
