import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checksum,
  decodeHubLine,
  decodePadLine,
  encodeHubLine,
  encodePadLine,
  type HubLine,
  LONGEST_LINE,
  type PadLine,
  padText,
} from './codec.ts';
import { createLineSplitter } from './line-splitter.ts';
import { LAMPS, PAD_KEYS, PAD_REFUSALS, type PadKey } from './types.ts';

const address = fc.option(fc.stringMatching(/^[0-9A-Za-z]{1,8}$/), { nil: null });
const sequence = fc.integer({ min: 0, max: 255 });
const operandOf = (key: PadKey): fc.Arbitrary<string | null> => {
  if (key === 'CALL') return fc.stringMatching(/^[0-9A-Z]{1,12}$/);
  return key === 'TRANSFER' ? fc.option(fc.stringMatching(/^[1-9]$/), { nil: null }) : fc.constant(null);
};
const padLine: fc.Arbitrary<PadLine> = fc.oneof(
  fc
    .constantFrom(...PAD_KEYS)
    .chain((key) => fc.record({ kind: fc.constant('press' as const), key: fc.constant(key), sequence, operand: operandOf(key), address })),
  fc.record({ kind: fc.constant('hello' as const), address }),
);
const hubLine: fc.Arbitrary<HubLine> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    sequence,
    answer: fc.oneof(
      fc.constant({ ok: true } as const),
      fc.constantFrom(...PAD_REFUSALS).map((why) => ({ ok: false, why }) as const),
    ),
    address,
  }),
  fc.record({ kind: fc.constant('lamp' as const), lamp: fc.constantFrom(...LAMPS), state: fc.constantFrom('OFF', 'ON', 'BLINK'), address }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string().map(padText), address }),
  fc.record({ kind: fc.constant('again' as const), why: fc.constantFrom('CHECKSUM', 'LINE', 'LONG'), address }),
  fc.record({ kind: fc.constant('hello' as const), address }),
);
const body = (line: string) => line.slice(0, -2);

test('the examples of docs/protocol.md are what is spoken', () => {
  const page = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8');
  const spoken = [...page.matchAll(/^(pad|hub) {2}(.+)$/gm)].map(
    ([, who, line = '']) => [line, (who === 'pad' ? decodePadLine : decodeHubLine)(line)] as const,
  );
  expect(spoken.length).toBeGreaterThan(8);
  for (const [line, decoded] of spoken)
    expect([line, decoded]).toEqual([line, line === 'NEXT 7*44' ? { ok: false, why: 'CHECKSUM' } : { ok: true, line: expect.anything() }]);
});
test('docs/protocol.md names every word', () => {
  const page = readFileSync(new URL('../../../../docs/protocol.md', import.meta.url), 'utf8');
  const unnamed = [...PAD_KEYS, ...LAMPS, ...PAD_REFUSALS].filter((word) => !new RegExp(`\`${word}\\b`).test(page));
  expect(unnamed).toEqual([]);
});
test('a checksum is the XOR of the bytes before it', () => {
  expect(checksum('NEXT 3')).toBe('14');
  expect(encodePadLine({ kind: 'press', key: 'RECALL', sequence: 4, operand: null, address: '2' })).toBe('@2 RECALL 4*53\r\n');
});
test('what a pad says is what the hub reads, within 64 bytes', () => {
  fc.assert(
    fc.property(padLine, (line) => {
      expect(encodePadLine(line).length).toBeLessThanOrEqual(LONGEST_LINE);
      expect(decodePadLine(body(encodePadLine(line)))).toEqual({ ok: true, line });
    }),
  );
});
test('what the hub says is what a pad reads, within 64 bytes', () => {
  fc.assert(
    fc.property(hubLine, (line) => {
      expect(encodeHubLine(line).length).toBeLessThanOrEqual(LONGEST_LINE);
      expect(decodeHubLine(body(encodeHubLine(line)))).toEqual({ ok: true, line });
    }),
  );
});
describe('damage', () => {
  test('one changed bit anywhere is noticed', () => {
    fc.assert(
      fc.property(padLine, fc.nat(), fc.integer({ min: 0, max: 6 }), (line, place, bit) => {
        const sealed = body(encodePadLine(line));
        const at = place % sealed.length;
        const changed = String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit));
        const damaged = sealed.slice(0, at) + changed + sealed.slice(at + 1);
        const decoded = decodePadLine(damaged);
        // Hexadecimal digits may be in either case: 'a' for 'A' is no damage.
        if (damaged.toUpperCase() === sealed.toUpperCase() && at > sealed.lastIndexOf('*')) expect(decoded.ok).toBe(true);
        else expect(decoded.ok).toBe(false);
      }),
    );
  });
  test.each(['NE\x9cT 3*14', '@1 NE@2 NEXT 7*44', 'NEXT* 3*14'])('%j is damage, whatever is in it: the pad may say it again', (line) =>
    expect(decodePadLine(line)).toEqual({ ok: false, why: 'CHECKSUM' }),
  );
  test.each([
    ['NEXT 3', true],
    ['NEXT 256', false],
    ['NEXT', false],
    ['NEXT 3 4', false],
    ['next 3', false],
    ['CALL 3 A012', true],
    ['CALL 3 12', true],
    ['CALL 3', false],
    ['CALL 3 a012', false],
    ['TRANSFER 3', true],
    ['TRANSFER 3 2', true],
    ['TRANSFER 3 0', false],
    ['DANCE 3', false],
    ['', false],
    ['@ NEXT 3', false],
    ['NEXT 3*', false],
    ['NEXT 3*4', false],
    ['NE\tXT 3', false],
  ])('%j without a checksum: %s', (line, ok) => expect(decodePadLine(line).ok).toBe(ok));
  test('no line throws', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        decodePadLine(line);
        decodeHubLine(line);
      }),
    );
  });
});
describe('lines', () => {
  const split = (chunks: readonly string[]) => {
    const lines: string[] = [];
    const feed = createLineSplitter(
      (line) => lines.push(line),
      () => lines.push('TOO LONG'),
    );
    for (const chunk of chunks) feed(Buffer.from(chunk, 'latin1'));
    return lines;
  };
  test('end with CR, LF or both, and may come in pieces', () =>
    expect(split(['NEX', 'T 1\r', '\nNEXT 2\nNEXT 3\r'])).toEqual(['NEXT 1', 'NEXT 2', 'NEXT 3']));
  test('that are too long are told of once and passed over', () =>
    expect(split(['x'.repeat(500), 'NEXT 1\r\nNEXT 2\r\n'])).toEqual(['TOO LONG', 'NEXT 2']));
  test('of just 64 bytes are lines', () => expect(split([`${'x'.repeat(64)}\n`])).toEqual(['x'.repeat(64)]));
});
