import type { Distribution } from './load/distribution.ts';

/** Prints as it goes: a heading, then rows of label and figures. */
export const report = {
  heading: (title: string) => console.log(`\n${title}`),
  row: (label: string, ...figures: readonly string[]) =>
    console.log(`  ${label.padEnd(46)} ${figures.map((figure) => figure.padStart(16)).join(' ')}`),
  note: (text: string) => console.log(`  ${text}`),
};

export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')}/s`;
export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const ratio = (value: number) => `×${value.toFixed(2)}`;
export const mebibytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(0)} MiB`;
export const spread = ({ p50, p99 }: Distribution) => `p50 ${milliseconds(p50)}  p99 ${milliseconds(p99)}`;
