import type { BusinessDay, QueueEvent, RecordedDay, Ticket, TicketId } from '@foyer/queue';
import type { AppointmentsQuestion, ListedAppointment } from './appointments.ts';
import type { AuditedEvent, AuditQuestion } from './audit.ts';
import type { ForecastError } from './forecast-error.ts';
import type { HistoryQuestion } from './history.ts';
import type { FindQuestion, Found } from './personal-found.ts';
import type { Kept } from './personal-kept.ts';
import type { Chosen } from './personal-left.ts';
import type { Overdue, OverdueQuestion } from './personal-overdue.ts';
import type { DayStats, StatsQuestion } from './stats.ts';

/** Questions that may take long, and so are asked in the reader thread. */
export interface Questions {
  /** A page of tickets. */
  history: { readonly question: HistoryQuestion; readonly answer: Ticket[] };
  /** A page of the log. */
  audit: { readonly question: AuditQuestion; readonly answer: AuditedEvent[] };
  /** All that happened to a ticket, oldest first. */
  story: { readonly question: TicketId; readonly answer: AuditedEvent[] };
  /** Which events set the same things up before; null: none. Undefined where nothing is set up. In the order of the question. */
  replaced: { readonly question: readonly QueueEvent[]; readonly answer: (QueueEvent | null | undefined)[] };
  stats: { readonly question: StatsQuestion; readonly answer: DayStats };
  /** By time. */
  appointments: { readonly question: AppointmentsQuestion; readonly answer: ListedAppointment[] };
  /** Business days, both included. */
  forecastError: { readonly question: { readonly from: BusinessDay; readonly to: BusinessDay }; readonly answer: ForecastError[] };
  /** Newest first. */
  personalFound: { readonly question: FindQuestion; readonly answer: Found };
  personalKept: { readonly question: null; readonly answer: Kept };
  /** Of visits and bookings that are over, those of which something is left that should not be. */
  personalOverdue: { readonly question: OverdueQuestion; readonly answer: Overdue };
  /** Of these, those of whom something is left to erase. */
  personalLeft: { readonly question: Chosen; readonly answer: Chosen };
  /** For the day's simulator; null of a day on which nobody came. */
  recordedDay: { readonly question: BusinessDay; readonly answer: RecordedDay | null };
}

export type QuestionName = keyof Questions;
export type ReaderRequest = {
  [Name in QuestionName]: { readonly id: number; readonly name: Name; readonly question: Questions[Name]['question'] };
}[QuestionName];
export type ReaderAnswer = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: string };
