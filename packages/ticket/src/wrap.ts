import { breakable, graphemes } from './breakable.ts';

type Measure = (piece: string) => number;

/** What stays on one line, and whether a space is before it. */
interface Part {
  readonly text: string;
  readonly spaced: boolean;
}

/**
 * Breaks a text into as few lines as fit, and those as even as possible (a single word below a full line looks like a mistake).
 * A word wider than the paper is broken where it must be.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const parts = partsOf(text).flatMap((part) =>
    pieces(part.text, width, measure).map((piece, index) => ({ text: piece, spaced: index === 0 && part.spaced })),
  );
  return even(parts, width, measure);
}

/** The same for joined scripts, whose words may not be torn: one that is too wide stays too wide. */
export function wrapWords(text: string, width: number, measure: Measure): string[] {
  return even(partsOf(text), width, measure);
}

/** A sign that stands alone between two words stays with the first. Scripts without spaces break where they may. */
function partsOf(text: string): Part[] {
  const glued = text.replace(/ (?=[^\p{L}\p{N}\s]+(?: |$))/gu, GLUE);
  return glued
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => breakable(word).map((piece, index) => ({ text: piece.replaceAll(GLUE, ' '), spaced: index === 0 })));
}
const GLUE = '\u00a0';

/** Narrows the paper as long as the number of lines stays the same. */
function even(parts: readonly Part[], width: number, measure: Measure): string[] {
  let lines = fill(parts, width, measure);
  if (lines.length < 2) return lines;
  let [tooNarrow, enough] = [width / 2, width];
  for (let step = 0; step < 6; step++) {
    const between = (tooNarrow + enough) / 2;
    const tried = fill(parts, between, measure);
    if (tried.length > lines.length || tried.some((line) => measure(line) > between)) tooNarrow = between;
    else [enough, lines] = [between, tried];
  }
  return lines;
}

function fill(parts: readonly Part[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part.text : `${line}${part.spaced ? ' ' : ''}${part.text}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = part.text;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word too long for a line of its own, cut into pieces that fit. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of graphemes(word)) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
