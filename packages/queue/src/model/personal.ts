/** What visitors told of themselves, and what was written about them. */
export const PERSONAL_FIELDS = ['name', 'phone', 'remark', 'note'] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** Why it was erased: its business day is over, it was kept for as long as the hall keeps names, or somebody asked for it. */
export type ErasureCause = 'day_over' | 'kept_long_enough' | 'asked';

/** What becomes of visitors' personal data. */
export interface Privacy {
  /** Days from the end of a visit for which names, remarks and notes are kept: 1 to 3650. Phone numbers never outlast their day. */
  readonly keepNamesDays: number;
  /** Displays show, and voices say, the name of who is called. */
  readonly namesOnDisplays: boolean;
}
