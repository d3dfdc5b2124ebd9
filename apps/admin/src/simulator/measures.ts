import type { SimulatedDayView, SimulatorReply } from '@foyer/contract';
import { spanText } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';

export type Figures = Omit<SimulatedDayView, 'byService'>;

export interface Measure {
  readonly name: keyof Omit<Figures, 'served' | 'calledShare'>;
  readonly unit: 'seconds' | 'share' | 'count';
  /** Which way is better for visitors; null: neither. */
  readonly better: 'less' | 'more' | null;
}

/** In the order of the table. */
export const MEASURES: readonly Measure[] = [
  { name: 'visitors', unit: 'count', better: null },
  { name: 'medianWaitSeconds', unit: 'seconds', better: 'less' },
  { name: 'p80WaitSeconds', unit: 'seconds', better: 'less' },
  { name: 'longestWaitSeconds', unit: 'seconds', better: 'less' },
  { name: 'serviceLevel', unit: 'share', better: 'more' },
  { name: 'unserved', unit: 'count', better: 'less' },
  { name: 'longestQueue', unit: 'count', better: 'less' },
];

/** Measures that a chart compares. */
export const DRAWN: readonly Measure[] = MEASURES.filter(({ better }) => better !== null);

/** A day as it was, as it would have been, as it could be. */
export const RUNS = ['recorded', 'present', 'proposed'] as const;
export type Run = (typeof RUNS)[number];

/** The figures of one service, or (null) of all; null where that run has none. */
export function figuresOf(reply: SimulatorReply, run: Run, serviceId: string | null): Figures | null {
  const day = reply[run];
  if (day === null || serviceId === null) return day;
  return day.byService.find((one) => one.serviceId === serviceId) ?? null;
}

/** Every service that any of the runs knows, in the order of `known` (the hall's). */
export function servicesIn(reply: SimulatorReply, known: readonly string[]): readonly string[] {
  const named = new Set(RUNS.flatMap((run) => reply[run]?.byService.map(({ serviceId }) => serviceId as string) ?? []));
  return [...known.filter((id) => named.has(id)), ...[...named].filter((id) => !known.includes(id))];
}

/** Of how many visitors these waits are the longest. */
const SHARES: Partial<Record<Measure['name'], number>> = { medianWaitSeconds: 0.5, p80WaitSeconds: 0.8 };

/** So few were called that such a wait is only known to be longer than this. */
export function isAtLeast({ calledShare }: Figures, name: Measure['name']): boolean {
  return calledShare !== null && calledShare < (SHARES[name] ?? 0);
}

/** A figure with its unit; '–' where there is none. */
export function figureText(t: TFunction, { name, unit }: Measure, figures: Figures | null): string {
  const value = figures?.[name] ?? null;
  if (figures === null || value === null) return '–';
  const text = measureText(t, unit, value);
  return isAtLeast(figures, name) ? t('simulator.atLeast', { span: text }) : text;
}

export function measureText(t: TFunction, unit: Measure['unit'], value: number): string {
  if (unit === 'seconds') return spanText(t, value);
  return unit === 'share' ? t('simulator.percent', { percent: Math.round(value * 100) }) : String(value);
}

export interface Difference {
  readonly verdict: 'better' | 'worse' | 'same';
  /** With its sign, `−3 min`; '' where there is none, or where nobody knows how large it is. */
  readonly text: string;
}

/** How a measure of the proposal differs from the present; null where either is unknown, or neither way is better. */
export function differenceOf(
  t: TFunction,
  { name, unit, better }: Measure,
  present: Figures | null,
  proposed: Figures | null,
): Difference | null {
  const [before, after] = [present?.[name] ?? null, proposed?.[name] ?? null];
  if (!present || !proposed || before === null || after === null || better === null) return null;
  const [wasAtLeast, isNow] = [isAtLeast(present, name), isAtLeast(proposed, name)];
  if (wasAtLeast || isNow) return wasAtLeast && isNow ? SAME : { verdict: isNow ? 'worse' : 'better', text: '' };
  const amount = measureText(t, unit, Math.abs(after - before));
  // What would be shown as a difference of 0 % is none.
  if (after === before || (unit === 'share' && Math.round((after - before) * 100) === 0)) return SAME;
  const verdict = after < before === (better === 'less') ? 'better' : 'worse';
  return { verdict, text: `${LEFT_TO_RIGHT}${after < before ? '−' : '+'}${amount}` };
}

/** Keeps the sign before its figure in right-to-left text, where the unit may go on the other way. */
const LEFT_TO_RIGHT = '\u200e';

const SAME: Difference = { verdict: 'same', text: '' };
