import type { Stats } from '@foyer/contract';
import type { BusinessDay, Ticket } from '@foyer/queue';
import type { HistoryQuestion } from './history.ts';

/** Questions that may take long, and so are asked in the reader thread. */
export interface Questions {
  history: { readonly question: HistoryQuestion; readonly answer: Ticket[] };
  stats: { readonly question: BusinessDay; readonly answer: Stats };
}

export type QuestionName = keyof Questions;
export type ReaderRequest = {
  [Name in QuestionName]: { readonly id: number; readonly name: Name; readonly question: Questions[Name]['question'] };
}[QuestionName];
export type ReaderAnswer = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: string };
