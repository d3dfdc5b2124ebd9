import { createI18n } from '@foyer/ui';
import { describe, expect, it } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { type SeriesValues, seriesProblems, seriesSample } from './series-values.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const series = (change: Partial<SeriesValues>): SeriesValues => ({ prefix: 'A', first: 1, last: 999, step: 1, ...change });

describe('how its tickets read', () => {
  it.each<[Partial<SeriesValues>, string, number]>([
    [{}, 'A001, A002, A003 … A999', 999],
    [{ prefix: ' ab ', step: 2 }, 'AB001, AB003, AB005 … AB999', 500],
    [{ first: 0, last: 10, step: 4 }, 'A000, A004, A008', 3],
    [{ last: 4 }, 'A001, A002, A003, A004', 4],
    [{ first: 7, last: 7 }, 'A007', 1],
    [{ prefix: '', first: 998, last: 1002 }, '998, 999, 1000 … 1002', 5],
  ])('%j: %s', (change, numbers, count) => expect(seriesSample(series(change))).toEqual({ numbers, count }));

  it.each<Partial<SeriesValues>>([{ first: '' }, { last: 0 }, { step: 0 }, { prefix: 'A1' }, { first: -1 }, { step: 0.5 }])(
    'is not said of what is none: %j',
    (change) => expect(seriesSample(series(change))).toBeNull(),
  );
});

describe('what is in its way', () => {
  const others = [{ name: 'Loans', series: { prefix: 'A', first: 100, last: 199 } }];
  it.each<[Partial<SeriesValues>, object]>([
    [{ last: 99 }, {}],
    [{ prefix: 'B' }, {}],
    [{ first: 200 }, {}],
    [{ first: 500, last: 400 }, { last: 'Must not be less than the first number.' }],
    [{ prefix: 'a', last: 100 }, { prefix: '“Loans” already has A100 – A199. Choose another prefix, or numbers outside of these.' }],
    [{ first: 198, step: 100 }, { prefix: '“Loans” already has A100 – A199. Choose another prefix, or numbers outside of these.' }],
    [{ last: 5, step: 50 }, { step: 'No second number fits: give a smaller step, or a later last number.' }],
    [{ last: 1 }, {}],
    [{ first: '' }, {}],
  ])('%j', (change, expected) => expect(seriesProblems(t, series(change), others)).toEqual(expected));
});
