import type { AnnouncementId, EpochMs } from '../ids.ts';
import type { LocalizedText } from './text.ts';

/** A text for the displays. */
export interface Announcement {
  readonly id: AnnouncementId;
  readonly text: LocalizedText;
  readonly at: EpochMs;
  /** Null: until somebody withdraws it. */
  readonly until: EpochMs | null;
  /** Whether it is also spoken, once. */
  readonly spoken: boolean;
}
