/** Whole minutes; who has just come has waited none. */
export const waitedMinutes = (since: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
