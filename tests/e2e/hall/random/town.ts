import type { Dice } from './dice.ts';

/** What everybody in the hall has seen lately, some of it no longer true. */
export class Town {
  readonly #kept: number;
  readonly tickets: { readonly id: string; readonly number: string }[] = [];
  readonly absent: string[] = [];
  readonly bookings: { readonly id: string; readonly code: string }[] = [];
  readonly texts: string[] = [];
  /** How many wait, as of a moment ago. */
  waiting = 0;
  /** How many may wait before visitors stay away for a while: a hall is full at times, and empty at others. */
  enough = 0;

  constructor(kept = 80) {
    this.#kept = kept;
  }

  sawTicket(ticket: { readonly id: string; readonly number: string }): void {
    this.#push(this.tickets, ticket);
  }

  sawAbsent(ticketId: string): void {
    this.#push(this.absent, ticketId);
  }

  sawBooking(booking: { readonly id: string; readonly code: string }): void {
    this.#push(this.bookings, booking);
  }

  sawText(id: string): void {
    this.#push(this.texts, id);
  }

  /** Most often one of the last: those are still where they were. */
  recent<Item>(items: readonly Item[], dice: Dice): Item | undefined {
    return dice.chance(0.7) ? items.at(-1 - dice.whole(25)) : items[dice.whole(Math.max(items.length, 1))];
  }

  #push<Item>(items: Item[], item: Item): void {
    items.push(item);
    if (items.length > this.#kept) items.shift();
  }
}
