import { type Series, ticketNumber } from '@foyer/queue';
import type { TFunction } from 'i18next';
import type { FieldErrors } from '../forms/contract-validation.ts';

/** A series as it stands in the form. */
export interface SeriesValues {
  readonly prefix: string;
  readonly first: number | '';
  readonly last: number | '';
  readonly step: number | '';
}

/** Another service of the hall. */
export interface OtherSeries {
  readonly name: string;
  readonly series: Pick<Series, 'prefix' | 'first' | 'last'>;
}

type Whole = Pick<Series, 'prefix' | 'first' | 'last' | 'step'>;

/** Null while something in it is missing or wrong. */
function wholeSeries({ prefix: typed, first, last, step }: SeriesValues): Whole | null {
  if (first === '' || last === '' || step === '') return null;
  const prefix = typed.trim().toUpperCase();
  const counts = [first, last, step].every(Number.isSafeInteger) && first >= 0 && last >= first && step >= 1;
  return counts && /^[A-Z]{0,3}$/.test(prefix) ? { prefix, first, last, step } : null;
}

export const rangeText = ({ prefix, first, last }: OtherSeries['series']): string =>
  `${ticketNumber(prefix, first)} – ${ticketNumber(prefix, last)}`;

const SHOWN = 3;

/** How tickets of the series read, and how many there are before it ends: `A001, A003, A005 … A999`. Null while it is none. */
export function seriesSample(values: SeriesValues): { readonly numbers: string; readonly count: number } | null {
  const series = wholeSeries(values);
  if (series === null) return null;
  const { prefix, first, last, step } = series;
  const count = Math.floor((last - first) / step) + 1;
  const number = (place: number) => ticketNumber(prefix, first + place * step);
  const beginning = Array.from({ length: Math.min(count, SHOWN) }, (_, place) => number(place)).join(', ');
  const end = count > SHOWN + 1 ? ' … ' : ', ';
  return { numbers: count > SHOWN ? beginning + end + number(count - 1) : beginning, count };
}

/** What the hub would have against a series whose parts are right by themselves, with the service that is in the way. */
export function seriesProblems(t: TFunction, values: SeriesValues, others: readonly OtherSeries[]): FieldErrors {
  const { first, last } = values;
  if (first !== '' && last !== '' && last < first) return { last: t('services.seriesBackwards') };
  const series = wholeSeries(values);
  if (series && series.step > 1 && series.first + series.step > series.last) return { step: t('services.stepTooLong') };
  const other = series && others.find((one) => overlaps(one.series, series));
  return other ? { prefix: t('services.seriesOverlaps', { name: other.name, range: rangeText(other.series) }) } : {};
}

/** Steps do not matter: two series that interleave would be told apart by nobody. */
const overlaps = (one: OtherSeries['series'], other: Whole): boolean =>
  one.prefix === other.prefix && one.first <= other.last && other.first <= one.last;
