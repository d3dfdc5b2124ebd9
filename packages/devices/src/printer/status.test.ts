import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_WELL, applyRealtime, createStatusParser, type PrinterMessage, stateOf } from './status.ts';

function read(...chunks: number[][]): PrinterMessage[] {
  const messages: PrinterMessage[] = [];
  const parse = createStatusParser((message) => messages.push(message));
  for (const chunk of chunks) parse(Uint8Array.from(chunk));
  return messages;
}
const realtime = (n: 1 | 2 | 3 | 4, byte: number) => stateOf(applyRealtime(ALL_WELL, n, byte));

describe('DLE EOT', () => {
  test.each([
    [1, 0x12, 'ready'],
    [1, 0x1a, 'offline'],
    [2, 0x16, 'cover_open'],
    [3, 0x1a, 'cutter'],
    [3, 0x32, 'error'],
    [3, 0x52, 'error'],
    [4, 0x1e, 'paper_near_end'],
    [4, 0x72, 'paper_end'],
    [4, 0x7e, 'paper_end'],
  ] as const)('%i answers 0x%x: %s', (n, byte, state) => expect(realtime(n, byte)).toBe(state));
});

describe('what a printer sends', () => {
  test('an automatic status, all in one or byte by byte', () => {
    const cover = { kind: 'automatic', bits: { ...ALL_WELL, offline: true, cover: true } };
    expect(read([0x38, 0, 0, 0x0f])).toEqual([cover]);
    expect(read([0x38], [0], [0], [0x0f])).toEqual([cover]);
  });
  test('paper end and near end by themselves', () => {
    expect(read([0x18, 0, 0x0f, 0x0f])).toMatchObject([{ bits: { paperEnd: true, offline: true } }]);
    expect(read([0x10, 0, 0x03, 0x0f])).toMatchObject([{ bits: { paperEnd: false, nearEnd: true } }]);
  });
  test('a process id, also in pieces', () =>
    expect(read([0x37, 0x22, 0x41], [0x31, 0x42, 0x32, 0])).toEqual([{ kind: 'process_id', id: 'A1B2' }]));
  test('a status half lost does not swallow the next', () =>
    expect(read([0x10, 0, 0x12, 0x37, 0x22, 0x41, 0x41, 0x41, 0x41, 0])).toEqual([
      { kind: 'realtime', byte: 0x12 },
      { kind: 'process_id', id: 'AAAA' },
    ]));
  test('blocks of another kind, XON and XOFF mean nothing', () => expect(read([0x37, 0x70, 0x40, 0], [0x11, 0x13])).toEqual([]));
  test('no noise throws, and the next whole answer but one is understood', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(read([...noise], [0], [0x10, 0, 0, 0x0f], [0x10, 0, 0, 0x0f]).at(-1)).toEqual({ kind: 'automatic', bits: ALL_WELL });
      }),
    );
  });
});
