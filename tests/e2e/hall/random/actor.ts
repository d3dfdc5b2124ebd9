import type { Dice } from './dice.ts';
import type { Messenger } from './messenger.ts';
import type { People } from './set-up.ts';
import type { Town } from './town.ts';

/** What everybody who acts in the hall has. */
export interface Actor {
  readonly messenger: Messenger;
  readonly dice: Dice;
  readonly town: Town;
  readonly people: People;
  /** Counts one command more; false when the hall has had enough. */
  goOn(): boolean;
}
