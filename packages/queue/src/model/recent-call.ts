import type { CounterId, EpochMs, TicketId } from '../ids.ts';
import type { Locale } from './text.ts';

/** One line of the display's "last calls". */
export interface RecentCall {
  readonly ticketId: TicketId;
  readonly number: string;
  readonly counterId: CounterId;
  readonly counterName: string;
  readonly locale: Locale;
  readonly at: EpochMs;
  /** The log's seq of the call or recall: the identity of the announcement. */
  readonly seq: number;
}
