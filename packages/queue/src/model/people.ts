import type { UserId } from '../ids.ts';

/** Who caused an event. */
export type Actor =
  | { readonly kind: 'user'; readonly id: UserId; readonly name: string }
  | { readonly kind: 'kiosk' | 'visitor' | 'pad' | 'printer' | 'display' | 'counter'; readonly id: string }
  | { readonly kind: 'system' };
