import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FigureTable } from './FigureTable.tsx';
import { colourOf, dashOf, type Figures, greatestOf, MOST_SERIES, pointsOf } from './figures.ts';
import { ticksOf } from './ticks.ts';

const figures: Figures = {
  rowTitle: 'Hour',
  series: [
    { name: 'issued', title: 'Issued' },
    { name: 'longest.wait', title: 'Longest wait' },
  ],
  rows: [
    { name: '9', title: '09:00', values: { issued: 12, 'longest.wait': 0 } },
    { name: '10', title: '10:00', values: { issued: 7, 'longest.wait': null } },
  ],
};

it('draws no figure as a gap, and never as 0', () => {
  expect(pointsOf(figures)).toEqual([
    { row: '09:00', s0: 12, s1: 0 },
    { row: '10:00', s0: 7, s1: null },
  ]);
});

it.each([
  [[0], true, [0, 1]],
  [[29], true, [0, 10, 20, 30]],
  [[95], true, [0, 30, 60, 90, 120]],
  [[20_400], true, [0, 7200, 14_400, 21_600]],
  [[86_400 * 5], true, [0, 108_000, 216_000, 324_000, 432_000]],
  [[3], false, [0, 1, 2, 3]],
  [[100], false, [0, 25, 50, 75, 100]],
  [[111], false, [0, 50, 100, 150]],
] as const)('has lines that people count in: up to %j, seconds: %s', ([greatest], time, ticks) => {
  expect(ticksOf(greatest, time)).toEqual(ticks);
});

it('reaches to the greatest figure, a gap being none', () => {
  expect(greatestOf(figures)).toBe(12);
  expect(greatestOf({ ...figures, rows: [] })).toBe(0);
});

it('gives every series a look of its own', () => {
  const looks = Array.from({ length: MOST_SERIES }, (_, index) => `${colourOf(index)} ${dashOf(index)}`);
  expect(new Set(looks).size).toBe(MOST_SERIES);
});

describe('the table twin', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <FigureTable figures={figures} format={(value) => `${value} min`} labelledBy="title" />
    </MantineProvider>,
  );
  const cells = [...html.matchAll(/<(t[hd])[^>]*>(.*?)<\/\1>/g)].map(([, , text]) => (text ?? '').replace(/<[^>]+>/g, ''));

  it('has every figure of the chart, with its unit', () => {
    expect(cells).toEqual(['Hour', 'Issued', 'Longest wait', '09:00', '12 min', '0 min', '10:00', '7 min', '–']);
  });
  it('names its rows and columns for those who hear it', () => {
    expect(html.match(/scope="(col|row)"/g)).toHaveLength(5);
    expect(html).toContain('aria-labelledby="title"');
  });
});
