import type { TicketView } from '@foyer/contract';
import type { Ending, Subject } from './use-acts.ts';

/** Why the counter stops: also what the question about a visitor who is still there leads to. */
export type Stop = 'break' | 'closed' | 'leave' | 'signOut';

/** What is open over the desk: one at a time, about the ticket that was seen when it opened. */
export type Sheet =
  | { readonly kind: 'pad' }
  | { readonly kind: 'more' | 'findNumber' | 'noShows' | 'walkDirect' | 'help' }
  | { readonly kind: 'transfer'; readonly ticket: Subject /** To go on with after it. */; readonly onward?: Stop }
  | { readonly kind: 'park' | 'requeue' | 'journey' | 'remark'; readonly ticket: Subject }
  /** Somebody who is not at the counter. */
  | { readonly kind: 'ticket' | 'assign'; readonly ticket: TicketView }
  | {
      readonly kind: 'outcome';
      readonly ticket: Subject;
      /** What it is asked for: the end alone, or something that ends the present service first. */
      readonly why: 'finish' | 'before';
      readonly go: (ending: Ending) => Promise<boolean>;
    }
  | { readonly kind: 'stop'; readonly to: Stop };
