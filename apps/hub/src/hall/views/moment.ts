import type { EpochMs, HallState, LocalizedText } from '@foyer/queue';

let last = { at: 0, text: new Date(0).toISOString() };

/** Asked for the same moment again and again while the hall is busy, so the last one is remembered. */
export function moment(at: EpochMs): string {
  if (at !== last.at) last = { at, text: new Date(at).toISOString() };
  return last.text;
}
export const momentOrNull = (at: EpochMs | null): string | null => (at === null ? null : moment(at));

/** A text in the hall's first language, or in any language that it has. */
export function inFirstLanguage(state: HallState, text: LocalizedText): string {
  const first = state.hall?.languages[0];
  return (first !== undefined ? text[first] : undefined) ?? Object.values(text)[0] ?? '';
}
