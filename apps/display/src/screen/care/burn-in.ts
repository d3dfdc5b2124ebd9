import type { CounterView, ServiceView } from '@foyer/contract';

const STEP_MS = 60_000;
/** Steps from edge to edge. Without a common divisor, the picture comes by everywhere before it repeats itself. */
const [ACROSS, DOWN] = [8, 5];

/**
 * Where the picture stands: it wanders by a hair, so that no edge burns into the panel.
 *
 * @param now epoch milliseconds
 * @returns -1 to 1, of the margin that is left for it
 */
export function shiftAt(now: number): { readonly x: number; readonly y: number } {
  const step = Math.floor(now / STEP_MS);
  return { x: toAndFro(step, ACROSS), y: toAndFro(step, DOWN) };
}

function toAndFro(step: number, steps: number): number {
  const along = step % (2 * steps);
  return (along <= steps ? along : 2 * steps - along) / (steps / 2) - 1;
}

/** Nobody is served, nobody waits and nothing is open: the hall is closed, and a bright picture would be for nobody. */
export function isResting(services: readonly ServiceView[], counters: readonly CounterView[]): boolean {
  if (services.length === 0) return false;
  return (
    services.every(({ availability, waiting }) => !availability.open && waiting === 0) &&
    counters.every(({ currentTicket }) => currentTicket === null)
  );
}
