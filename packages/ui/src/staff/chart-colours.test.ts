import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
/** What the cards are in each scheme; `staff.css` takes them from the tokens `paper` and `surface`. */
const CARDS = { light: '#ffffff', dark: '#11252e' };

/** WCAG 2.2, relative luminance. */
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

const [light, dark] = css('./staff.css')
  .split('[data-mantine-color-scheme="dark"]')
  .map((part) => [...part.matchAll(/--staff-chart-\d: (#[0-9a-f]{6})/g)].map(([, hex]) => hex as string));

describe('the colours of charts', () => {
  it.each([
    ['light', light, CARDS.light],
    ['dark', dark, CARDS.dark],
  ] as const)('are four, and seen on a %s card at 3:1', (_scheme, colours, card) => {
    expect(colours).toHaveLength(4);
    for (const colour of colours ?? []) expect(contrast(colour, card)).toBeGreaterThanOrEqual(3);
  });
  it('are measured on the cards that there are', () => {
    for (const card of Object.values(CARDS)) expect(css('../tokens.css')).toContain(card);
  });
});
