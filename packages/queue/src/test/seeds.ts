/** Milliseconds for a property: enough for a machine that does much else. */
export const PATIENCE = 120_000;

/** How a property is run: as many histories, always the same ones and new ones each time. */
export interface Run {
  readonly name: string;
  readonly numRuns: number;
  readonly seed: number;
  /** Milliseconds after which no smaller example is looked for. */
  readonly interruptAfterTimeLimit: number;
  readonly markInterruptAsFailure: true;
}

/** The fixed seed finds again what it found before; the fresh one finds what nobody has seen. Its seed is in the name, so a test's report has it. */
export function runsOf(numRuns: number): Run[] {
  const fresh = Date.now() % 0x7fff_ffff;
  const limit = { interruptAfterTimeLimit: PATIENCE / 2, markInterruptAsFailure: true } as const;
  return [
    { name: 'the usual histories', numRuns, seed: 20260105, ...limit },
    { name: `new histories, seed ${fresh}`, numRuns, seed: fresh, ...limit },
  ];
}
