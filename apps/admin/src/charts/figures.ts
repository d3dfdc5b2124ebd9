/** What is drawn: one figure for each row and series. The first series is the most prominent one. */
export interface Figures {
  /** What the rows are: "Hour", "Service". */
  readonly rowTitle: string;
  readonly series: readonly { readonly name: string; readonly title: string }[];
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly name: string;
  readonly title: string;
  /** By the name of the series. Null or absent: there is no figure, which is not 0. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** As many series as can be told apart: each has a colour (`--staff-chart-1` …) and a dash of its own. */
export const MOST_SERIES = 4;
const DASHES = ['0', '7 4', '2 4', '10 4 2 4'];

export const colourOf = (index: number): string => `var(--staff-chart-${(index % MOST_SERIES) + 1})`;
export const dashOf = (index: number): string => DASHES[index % MOST_SERIES] ?? '0';

/** Points as the chart library wants them: `row` and `s0`, `s1`, … since a dot in a name would be a path to it. */
export const pointsOf = ({ series, rows }: Figures): Record<string, string | number | null>[] =>
  rows.map(({ title, values }) => ({
    row: title,
    ...Object.fromEntries(series.map(({ name }, index) => [`s${index}`, values[name] ?? null])),
  }));

/** 0 where there is none. */
export const greatestOf = ({ series, rows }: Figures): number =>
  Math.max(0, ...rows.flatMap(({ values }) => series.map(({ name }) => values[name] ?? 0)));
