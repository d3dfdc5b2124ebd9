import type { LocalizedText } from './text.ts';

/** What a ticket can leave out. Its number, its service and the mark of a copy are always there. */
export const PAPER_FIELDS = ['hall', 'priority', 'waiting', 'wait', 'appointment', 'journey', 'qr', 'advice', 'issuedAt'] as const;
export type PaperField = (typeof PAPER_FIELDS)[number];

/** How the hall's tickets look. */
export interface PaperSettings {
  /** `compact` saves paper: a smaller number, a smaller code, less between the lines. */
  readonly size: 'standard' | 'compact';
  readonly omit: readonly PaperField[];
  /** A picture of the hall's own, on top; null: none. */
  readonly logoId: string | null;
  /** The hall's own words above and below, per language. Empty: none. */
  readonly header: LocalizedText;
  readonly footer: LocalizedText;
}
