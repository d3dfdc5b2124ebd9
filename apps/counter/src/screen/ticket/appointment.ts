/** Whole minutes by which a booked time had passed when the visitor was called, or has passed by now; 0 before it. */
export function minutesBehind(booked: string, called: string | number): number {
  const at = typeof called === 'number' ? called : Date.parse(called);
  return Math.max(0, Math.floor((at - Date.parse(booked)) / 60_000));
}
