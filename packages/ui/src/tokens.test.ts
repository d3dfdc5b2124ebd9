import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
const themes = [...css.matchAll(/color-scheme: (light|dark);([^}]+)}/g)].map(([, name, body]) => ({
  name,
  colours: Object.fromEntries(
    [...(body ?? '').matchAll(/--foyer-([\w-]+): (#[0-9a-f]{6})/g)].map(([, token, hex]) => [token, hex as string]),
  ),
}));

const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['accent', 'paper'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ok', 'paper'],
  ['ok', 'ok-soft'],
  ['warn', 'paper'],
  ['warn', 'warn-soft'],
  ['danger', 'paper'],
  ['danger', 'danger-soft'],
] as const;
const EDGE_PAIRS = [
  ['line-strong', 'paper'],
  ['line-strong', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
] as const;

describe.each(themes)('$name', ({ colours }) => {
  it.each(TEXT_PAIRS)('%s on %s reads at 7:1', (text, ground) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(7);
  });
  it.each(EDGE_PAIRS)('%s on %s is seen at 3:1', (edge, ground) => {
    expect(contrast(colours[edge] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

it('says the dark colours twice with the same values', () => {
  const [, dark, automatic] = themes;
  expect(themes).toHaveLength(3);
  expect(automatic?.colours).toEqual(dark?.colours);
});
