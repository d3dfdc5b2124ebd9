import {
  LAMP_STATES,
  LAMPS,
  type Lamp,
  type LampState,
  PAD_KEYS,
  PAD_REFUSALS,
  type PadAnswer,
  type PadKey,
} from '@foyer/contract/constants';

// The line protocol of button pads. docs/protocol.md is its specification; the two change together.

/** A line, its `*`, its checksum and its end, at most. Bytes. */
export const LONGEST_LINE = 64;
/** What a pad can show. */
export const TEXT_WIDTH = 16;

export interface Addressed {
  /** Which pad of a shared line; null where there is only one. */
  readonly address: string | null;
}

/** What a pad says. */
export type PadLine = Addressed &
  /** `operand`: of CALL a ticket's number, of TRANSFER which preset, 1 to 9. */
  (
    | { readonly kind: 'press'; readonly key: PadKey; readonly sequence: number; readonly operand: string | null }
    /** A pad says hello after it was switched on, and every ten seconds. */
    | { readonly kind: 'hello' }
  );

/** What the hub says. */
export type HubLine = Addressed &
  (
    | { readonly kind: 'answer'; readonly sequence: number; readonly answer: PadAnswer }
    | { readonly kind: 'lamp'; readonly lamp: Lamp; readonly state: LampState }
    | { readonly kind: 'text'; readonly text: string }
    /** The line came damaged, or means nothing: the pad may send it again. */
    | { readonly kind: 'again'; readonly why: Damage }
    | { readonly kind: 'hello' }
  );

export type Damage = 'CHECKSUM' | 'LINE' | 'LONG';
export type Decoded<Line> = { readonly ok: true; readonly line: Line } | { readonly ok: false; readonly why: Damage };

const DAMAGES: readonly Damage[] = ['CHECKSUM', 'LINE', 'LONG'];

/** XOR of all bytes before the `*`, as two upper-case hexadecimal digits. */
export function checksum(body: string): string {
  let sum = 0;
  for (let at = 0; at < body.length; at++) sum ^= body.charCodeAt(at) & 0xff;
  return sum.toString(16).toUpperCase().padStart(2, '0');
}

export function encodePadLine(line: PadLine): string {
  return seal(line.kind === 'press' ? pressWords(line) : 'HELLO', line.address);
}

const pressWords = ({ key, sequence, operand }: Extract<PadLine, { kind: 'press' }>): string =>
  [key, sequence, ...(operand === null ? [] : [operand])].join(' ');

export function encodeHubLine(line: HubLine): string {
  return seal(hubWords(line), line.address);
}

function hubWords(line: HubLine): string {
  switch (line.kind) {
    case 'answer':
      return line.answer.ok ? `OK ${line.sequence}` : `NO ${line.sequence} ${line.answer.why}`;
    case 'lamp':
      return `LAMP ${line.lamp} ${line.state}`;
    case 'text':
      return `TEXT ${padText(line.text)}`.trimEnd();
    case 'again':
      return `AGAIN ${line.why}`;
    case 'hello':
      return 'HELLO';
  }
}

/** ASCII that neither ends a line nor begins a checksum, at most as wide as a pad. */
export function padText(text: string): string {
  return text
    .replace(/[^\x20-\x7e]|\*/g, '')
    .slice(0, TEXT_WIDTH)
    .trimEnd();
}

function seal(words: string, address: string | null): string {
  const body = address === null ? words : `@${address} ${words}`;
  return `${body}*${checksum(body)}\r\n`;
}

/** Reads a pad's line without its end. A checksum is checked where there is one; pads without one are believed. */
export function decodePadLine(text: string): Decoded<PadLine> {
  return decode(text, (words, address) => {
    if (words.length === 1 && words[0] === 'HELLO') return { kind: 'hello', address };
    const key = oneOf(PAD_KEYS, words[0]);
    const sequence = runningNumber(words[1]);
    const [, , operand = null, ...more] = words;
    const isPress = key && sequence !== null && more.length === 0 && takes(key, operand);
    return isPress ? { kind: 'press', key, sequence, operand, address } : null;
  });
}

function takes(key: PadKey, operand: string | null): boolean {
  if (key === 'CALL') return operand !== null && /^[0-9A-Z]{1,12}$/.test(operand);
  return operand === null || (key === 'TRANSFER' && /^[1-9]$/.test(operand));
}

/** The pad's side. */
export function decodeHubLine(text: string): Decoded<HubLine> {
  return decode(text, (words, address, body) => {
    switch (words[0]) {
      case 'HELLO':
        return { kind: 'hello', address };
      case 'TEXT':
        return { kind: 'text', text: body.slice('TEXT '.length), address };
      case 'LAMP':
        return lampLine(words, address);
      case 'AGAIN': {
        const why = oneOf(DAMAGES, words[1]);
        return why ? { kind: 'again', why, address } : null;
      }
      default:
        return answerLine(words, address);
    }
  });
}

function lampLine(words: readonly string[], address: string | null): HubLine | null {
  const lamp = oneOf(LAMPS, words[1]);
  const state = oneOf(LAMP_STATES, words[2]);
  return lamp && state ? { kind: 'lamp', lamp, state, address } : null;
}

function answerLine(words: readonly string[], address: string | null): HubLine | null {
  const sequence = runningNumber(words[1]);
  if (sequence === null) return null;
  if (words[0] === 'OK') return { kind: 'answer', sequence, answer: { ok: true }, address };
  const why = oneOf(PAD_REFUSALS, words[2]);
  return words[0] === 'NO' && why ? { kind: 'answer', sequence, answer: { ok: false, why }, address } : null;
}

function decode<Line>(text: string, read: (words: string[], address: string | null, body: string) => Line | null): Decoded<Line> {
  // First of all: a line that was damaged may look like anything, and the pad says it again where it is told so.
  const [, summed = '', sum] = /^(.*)\*([0-9A-Fa-f]{2})$/s.exec(text) ?? [];
  if (sum !== undefined && sum.toUpperCase() !== checksum(summed)) return { ok: false, why: 'CHECKSUM' };
  const sealed = sum === undefined ? text : summed;
  if (!/^[\x20-\x29\x2b-\x7e]*$/.test(sealed)) return { ok: false, why: 'LINE' };
  const addressed = /^@([0-9A-Za-z]{1,8}) (.*)$/.exec(sealed);
  const body = addressed?.[2] ?? sealed;
  const line = read(body.split(' '), addressed?.[1] ?? null, body);
  return line === null ? { ok: false, why: 'LINE' } : { ok: true, line };
}

function oneOf<const Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined {
  return words.find((word) => word === text);
}

function runningNumber(text: string | undefined): number | null {
  const number = text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return number <= 255 ? number : null;
}
