/** Milliseconds for a property, which takes a few seconds: enough for a machine that does twenty times as much besides. */
export const PATIENCE = 240_000;
/** Milliseconds after which no smaller example is looked for. */
const SHRINKING = 180_000;

/** How a property is run: as many histories, always the same ones and new ones each time. */
export interface Run {
  readonly name: string;
  readonly numRuns: number;
  readonly seed: number;
  readonly interruptAfterTimeLimit: number;
  readonly markInterruptAsFailure: true;
}

/** The fixed seed finds again what it found before; the fresh one finds what nobody has seen. Its seed is in the name, so a test's report has it. */
export function runsOf(numRuns: number): Run[] {
  const fresh = Date.now() % 0x7fff_ffff;
  const limit = { interruptAfterTimeLimit: SHRINKING, markInterruptAsFailure: true } as const;
  return [
    { name: 'the usual histories', numRuns, seed: 20260105, ...limit },
    { name: `new histories, seed ${fresh}`, numRuns, seed: fresh, ...limit },
  ];
}
