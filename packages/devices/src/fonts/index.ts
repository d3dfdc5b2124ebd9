import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canvas } from './canvas.ts';

/** One family per script: the canvas goes down the list letter by letter. */
const SANS = [
  ['Foyer Sans Latin', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin'],
  ['Foyer Sans Latin Ext', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext'],
  ['Foyer Sans Cyrillic', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic'],
  ['Foyer Sans Cyrillic Ext', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-cyrillic-ext'],
  ['Foyer Sans Greek', '@fontsource/ibm-plex-sans/files/ibm-plex-sans-greek'],
  ['Foyer Sans Arabic', '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic'],
] as const;
const MONO = [
  ['Foyer Mono Latin', '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin'],
  ['Foyer Mono Latin Ext', '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext'],
  ['Foyer Mono Cyrillic', '@fontsource/ibm-plex-mono/files/ibm-plex-mono-cyrillic'],
] as const;

const WEIGHTS = { regular: 400, bold: 600 } as const;
const families = (fonts: readonly (readonly [string, string])[]) => fonts.map(([family]) => `"${family}"`).join(',');

/** What the ticket's texts are drawn in. */
export const SANS_FAMILIES = families(SANS);
/** The virtual printer's own letters: 600 of 1000 units wide, so 20 dots of em fill font A's 12 dots. */
export const MONO_FAMILIES = families(MONO);

let registered = false;

/** Makes the bundled fonts (SIL Open Font License) known to the canvas. Once per process; a second call does nothing. */
export function registerFonts(): void {
  if (registered) return;
  for (const [family, path] of [...SANS, ...MONO]) {
    for (const weight of Object.values(WEIGHTS)) register(family, `${path}-${weight}-normal.woff2`);
  }
  registered = true;
}

function register(family: string, specifier: string): void {
  if (!canvas().GlobalFonts.register(readFileSync(fileURLToPath(import.meta.resolve(specifier))), family))
    throw new Error(`The font ${specifier} could not be read.`);
}

/** A canvas font string. */
export function font(list: string, em: number, weight: keyof typeof WEIGHTS): string {
  return `${WEIGHTS[weight]} ${em}px ${list}`;
}
