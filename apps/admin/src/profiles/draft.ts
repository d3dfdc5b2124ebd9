import type { ProfileView } from '@foyer/contract';
import type { ProfileValues } from './profile-values.ts';

/** A profile that is still being worked on while it is tried out. */
export interface Draft {
  /** Null: of a new one. */
  readonly profileId: string | null;
  readonly values: ProfileValues;
  /** As the profile was when the work began. */
  readonly opened: ProfileView | null;
}

let kept: Draft | null = null;

/** Leads from the editor to the simulator and back. It lasts as long as the window. */
export const keepDraft = (draft: Draft): void => {
  kept = draft;
};
export const draftKept = (): Draft | null => kept;
export const dropDraft = (): void => {
  kept = null;
};

/** Stands in the simulator's address for the draft: no id has this sign. */
export const DRAFT = '+';
