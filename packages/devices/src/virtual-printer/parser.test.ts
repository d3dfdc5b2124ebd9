import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { ticketBytes } from '../test/tickets.ts';
import type { Operation } from './operations.ts';
import { Paper, type Piece } from './paper.ts';
import { createEscposParser } from './parser.ts';

const profile = loadProfile('virtual');

function print(chunks: readonly Uint8Array[]): Piece[] {
  const pieces: Piece[] = [];
  const paper = new Paper(profile, (piece) => pieces.push(piece));
  const parser = createEscposParser((operation) => paper.apply(operation));
  for (const chunk of chunks) parser.push(chunk);
  paper.cut();
  return pieces;
}
function operations(...bytes: (number | string)[]): Operation['op'][] {
  const found: Operation['op'][] = [];
  const parser = createEscposParser((operation) => found.push(operation.op));
  parser.push(Uint8Array.from(bytes.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [part]))));
  return found;
}
function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...[...places].map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.slice(at[index], end));
}

describe('cut up anyhow, a ticket prints the same', () => {
  const ticket = Buffer.concat([
    ticketBytes(profile),
    ticketBytes(profile, { locale: 'ar', dir: 'rtl', serviceName: 'إيداع', hallName: 'مصرف' }),
  ]);
  const whole = print([ticket]);

  test('whole, it is two tickets', () => expect(whole.map((piece) => piece.lines.includes('A012'))).toEqual([true, true]));
  test('byte by byte', () => expect(print([...ticket].map((byte) => Uint8Array.of(byte)))).toEqual(whole));
  test('in random pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (places) => {
        expect(print(cutAt(ticket, places))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});

describe('no bytes harm it', () => {
  const introducer = fc.constantFrom(
    [0x1b],
    [0x1d],
    [0x1c],
    [0x10],
    [0x1d, 0x28, 0x6b],
    [0x1d, 0x76, 0x30],
    [0x1d, 0x28, 0x4c],
    [0x1d, 0x38, 0x4c],
    [0x1b, 0x26],
    [0x1c, 0x71],
    [0x1d, 0x6b],
  );
  const noise = fc
    .array(
      fc.oneof(
        introducer,
        fc.uint8Array({ maxLength: 40 }).map((bytes) => [...bytes]),
      ),
      { maxLength: 60 },
    )
    .map((parts) => Uint8Array.from(parts.flat()));

  test('it never throws, and holds no more than the largest picture', () => {
    fc.assert(
      fc.property(noise, fc.array(fc.nat(), { maxLength: 10 }), (bytes, places) => {
        const paper = new Paper(profile, () => {});
        const parser = createEscposParser((operation) => paper.apply(operation));
        for (const chunk of cutAt(bytes, places)) parser.push(chunk);
        expect(parser.pending).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
  test('a picture that no paper can hold is passed over without keeping it', () => {
    const found: Operation[] = [];
    const parser = createEscposParser((operation) => found.push(operation));
    parser.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, 0xff, 0xff, 0xff, 0xff));
    for (let chunk = 0; chunk < 100; chunk++) parser.push(new Uint8Array(65_536));
    expect(parser.pending).toBe(0);
    expect(found).toEqual([{ op: 'ignored' }]);
  });
  test('a host that never cuts does not fill the memory: the paper is torn off', () => {
    let torn = 0;
    const paper = new Paper(profile, (piece) => {
      torn++;
      expect(piece.marks.length).toBeLessThanOrEqual(2100);
    });
    for (let line = 0; line < 2000; line++) {
      paper.apply({ op: 'text', bytes: Buffer.from('again and again') });
      paper.apply({ op: 'line_feed' });
    }
    expect(torn).toBeGreaterThan(2);
  });
});

describe('commands', () => {
  test.each([
    [
      'cuts of every kind',
      ['\x1dV0', '\x1dV1', '\x1dV\x41\0', '\x1dV\x42\x10', '\x1bi', '\x1bm'],
      ['cut', 'cut', 'cut', 'cut', 'cut', 'cut'],
    ],
    ['bar codes old and new', ['\x1dk\x0412345\0', '\x1dk\x49\x05{B123', '\n'], ['ignored', 'ignored', 'line_feed']],
    [
      'a drawer, a buzzer, margins',
      ['\x1bp\0\x19\xfa', '\x1dL\x10\0', '\x1dW\0\x02', '\n'],
      ['ignored', 'ignored', 'ignored', 'line_feed'],
    ],
    ['a column picture', ['\x1b*\x21\x02\0', 'abcdef', '\n'], ['ignored', 'line_feed']],
    ['a stored logo', ['\x1cp\x01\0', '\n'], ['ignored', 'line_feed']],
    ['tabs and unknown functions', ['\x1bD\x08\x10\0', '\x1d(E\x03\0abc', '\n'], ['ignored', 'ignored', 'line_feed']],
    ['graphics of function 112', ['\x1d(L\x0b\0\x30\x70\x30\x01\x01\x31\x08\0\x01\0\xff', '\n'], ['image', 'line_feed']],
    ['real-time requests', ['\x10\x04\x01', '\x10\x05\x01', '\x10\x14\x01\0\x01', '\n'], ['ignored', 'ignored', 'ignored', 'line_feed']],
  ] as const)('%s are told apart', (_name, bytes, expected) => expect(operations(...bytes)).toEqual(expected));

  test('letters go into the code page that was chosen last', () => {
    const russian = Buffer.concat([
      Buffer.from('\x1bt\x11', 'latin1'),
      Buffer.from([0x8f, 0xe0, 0xa8]),
      Buffer.from('\x1bt\x2e', 'latin1'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0x0a]),
    ]);
    expect(print([russian])[0]?.lines).toEqual(['ПриПри']);
  });
  test('a line that is too long goes on below', () =>
    expect(print([Buffer.from(`${'x'.repeat(50)}\n`)])[0]?.lines).toEqual(['x'.repeat(48), 'xx']));
});
