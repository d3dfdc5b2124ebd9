import '@mantine/charts/styles.css';
import { BarChart, ChartTooltip, LineChart } from '@mantine/charts';
import { useDirection } from '@mantine/core';
import { Text, type XAxisTickContentProps } from 'recharts';
import classes from './charts.module.css';
import { colourOf, dashOf, type Figures, greatestOf, pointsOf } from './figures.ts';
import { ticksOf } from './ticks.ts';

interface DrawnFiguresProps {
  readonly kind: 'bars' | 'lines';
  readonly figures: Figures;
  readonly format: (value: number) => string;
  readonly time: boolean;
  readonly everyRow: boolean;
}

/** The picture itself. Its library draws from left to right only, so right-to-left is its axes the other way round. */
export function DrawnFigures({ kind, figures, format, time, everyRow }: DrawnFiguresProps) {
  const { dir } = useDirection();
  const rtl = dir === 'rtl';
  const ticks = ticksOf(greatestOf(figures), time);
  const series = figures.series.map(({ title }, index) => ({ name: `s${index}`, label: title, color: colourOf(index) }));
  const shared = {
    className: classes['chart'] ?? '',
    data: pointsOf(figures),
    dataKey: 'row',
    series,
    valueFormatter: format,
    // The table beside it is for whoever cannot see or point.
    accessibilityLayer: false,
    gridColor: 'var(--foyer-line)',
    textColor: 'var(--foyer-ink-soft)',
    strokeDasharray: '0',
    tickLine: 'none',
    xAxisProps: { reversed: rtl, padding: { left: 12, right: 12 } },
    yAxisProps: {
      orientation: rtl ? 'right' : 'left',
      ticks,
      domain: [0, ticks.at(-1) as number],
      // The library measures its texts too narrow where they are written from right to left.
      width: widestOf(ticks.map(format)) + 2 * TICK_MARGIN,
      tickMargin: TICK_MARGIN,
      tick: { fontSize: 12, fill: 'currentColor' },
    },
    tooltipProps: {
      content: ({ label, payload }) => <ChartTooltip dir={dir} label={label} payload={payload} series={series} valueFormatter={format} />,
    },
  } satisfies Partial<Parameters<typeof BarChart>[0]>;
  if (kind === 'bars') {
    const xAxisProps = { ...shared.xAxisProps, ...(everyRow && { interval: 0, height: NAMES_HEIGHT, tick: NameOfRow }) };
    return <BarChart {...shared} xAxisProps={xAxisProps} maxBarWidth={36} barProps={{ radius: [3, 3, 0, 0] }} />;
  }
  return (
    <LineChart
      {...shared}
      curveType="linear"
      connectNulls={false}
      strokeWidth={2.5}
      dotProps={{ r: 3 }}
      lineProps={({ name }) => ({ strokeDasharray: dashOf(Number(name.slice(1))) })}
    />
  );
}

const TICK_MARGIN = 8;

/** Pixels that the widest of these takes, in the font of the picture. */
function widestOf(texts: readonly string[]): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 80;
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  context.font = `${0.8125 * Number.parseFloat(fontSize)}px ${fontFamily}`;
  return Math.ceil(Math.max(...texts.map((text) => context.measureText(text).width)));
}

const NAME_LINES = 3;
const NAMES_HEIGHT = 52;

/** Under every bar its name, in as much room as there is: a bar without one says nothing. */
function NameOfRow({ x, y, width, visibleTicksCount, payload }: XAxisTickContentProps) {
  return (
    <Text
      x={x}
      y={Number(y) + 10}
      width={Number(width) / visibleTicksCount - 8}
      maxLines={NAME_LINES}
      textAnchor="middle"
      verticalAnchor="start"
      fill="currentColor"
      className="recharts-cartesian-axis-tick-value"
    >
      {payload.value}
    </Text>
  );
}
