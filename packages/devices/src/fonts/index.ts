import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canvas } from './canvas.ts';
import { slicedFontsFor, slicesOf } from './slices.ts';

/** One family per script: the canvas goes down the list letter by letter. */
const SANS = [
  ['Foyer Sans Latin', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin'],
  ['Foyer Sans Latin Ext', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext'],
  ['Foyer Sans Cyrillic', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic'],
  ['Foyer Sans Cyrillic Ext', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext'],
  ['Foyer Sans Greek', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek'],
  ['Foyer Sans Arabic', '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic'],
  ['Foyer Sans Hebrew', '@fontsource/ibm-plex-sans-hebrew/files/ibm-plex-sans-hebrew-hebrew'],
  ['Foyer Sans Thai', '@fontsource/ibm-plex-sans-thai/files/ibm-plex-sans-thai-thai'],
] as const;
const MONO = [
  ['Foyer Mono Latin', '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin'],
  ['Foyer Mono Latin Ext', '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext'],
  ['Foyer Mono Cyrillic', '@fontsource/ibm-plex-mono/files/ibm-plex-mono-cyrillic'],
] as const;

const WEIGHTS = { regular: 400, bold: 600 } as const;
const families = (fonts: readonly (readonly [string, string])[]) => fonts.map(([family]) => `"${family}"`).join(',');

const SANS_FAMILIES = families(SANS);

/** The virtual printer's own letters: 600 of 1000 units wide, so 20 dots of em fill font A's 12 dots. */
export const MONO_FAMILIES = families([...MONO, ...SANS]);

let registered = false;

/** Makes the bundled fonts (SIL Open Font License) known to the canvas. Once per process; a second call does nothing. */
export function registerFonts(): void {
  if (registered) return;
  for (const [family, path] of [...SANS, ...MONO]) {
    for (const weight of Object.values(WEIGHTS)) register(family, `${path}-${weight}-normal.woff2`);
  }
  registered = true;
}

const slices = new Set<string>();

/** The families to draw a ticket's text in. What it needs of the large fonts is read with the first text that needs it. */
export function familiesFor(text: string, locale: string): string {
  registerFonts();
  const large = slicedFontsFor(text, locale).flatMap((font) => slicesOf(font, text));
  for (const { family, path } of large) {
    if (!slices.has(family)) registerFile(family, path);
    slices.add(family);
  }
  return [SANS_FAMILIES, ...large.map(({ family }) => `"${family}"`)].join(',');
}

const register = (family: string, specifier: string): void => registerFile(family, fileURLToPath(import.meta.resolve(specifier)));

function registerFile(family: string, path: string): void {
  if (!canvas().GlobalFonts.register(readFileSync(path), family)) throw new Error(`The font ${path} could not be read.`);
}

/** A canvas font string. */
export function font(list: string, em: number, weight: keyof typeof WEIGHTS): string {
  return `${WEIGHTS[weight]} ${em}px ${list}`;
}
