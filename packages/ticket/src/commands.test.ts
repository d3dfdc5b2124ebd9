import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import * as command from './commands.ts';

/** The command table of the `escpos` package: written by other people from the same manual. */
const oracle = createRequire(import.meta.url)('escpos/commands');
const latin1 = (bytes: command.Bytes) => Buffer.from(bytes).toString('latin1');

describe('commands agree with another table of the same manual', () => {
  test.each([
    ['initialize', command.initialize, oracle.HARDWARE.HW_INIT],
    ['align left', command.align('left'), oracle.TEXT_FORMAT.TXT_ALIGN_LT],
    ['align centre', command.align('center'), oracle.TEXT_FORMAT.TXT_ALIGN_CT],
    ['align right', command.align('right'), oracle.TEXT_FORMAT.TXT_ALIGN_RT],
    ['bold on', command.bold(true), oracle.TEXT_FORMAT.TXT_BOLD_ON],
    ['bold off', command.bold(false), oracle.TEXT_FORMAT.TXT_BOLD_OFF],
    ['scale 4 by 2', command.scale(4, 2), oracle.TEXT_FORMAT.TXT_CUSTOM_SIZE(4, 2)],
    ['scale 8 by 8', command.scale(8, 8), oracle.TEXT_FORMAT.TXT_CUSTOM_SIZE(8, 8)],
    ['line spacing', command.lineSpacing(30), `${oracle.LINE_SPACING.LS_SET}\x1e`],
    ['full cut', command.cut('full'), `${oracle.PAPER.PAPER_CUT_A}\0`],
    ['partial cut', command.cut('partial'), `${oracle.PAPER.PAPER_CUT_B}\0`],
    ['line feed', command.lineFeed, oracle.LF],
    ['raster', command.raster({ width: 8, height: 1, bits: Uint8Array.of(0xff) }).slice(0, 4), oracle.GSV0_FORMAT.GSV0_NORMAL],
  ])('%s', (_name, ours, theirs) => expect(latin1(ours)).toBe(theirs));
});

describe('raster', () => {
  test('goes out in bands of at most 255 rows, each with its own size', () => {
    const bytes = command.raster({ width: 16, height: 600, bits: new Uint8Array(1200).fill(0xaa) });
    const bands: number[] = [];
    for (let at = 0; at < bytes.length; ) {
      expect([...bytes.slice(at, at + 6)]).toEqual([0x1d, 0x76, 0x30, 0, 2, 0]);
      const rows = (bytes[at + 6] ?? 0) + (bytes[at + 7] ?? 0) * 256;
      bands.push(rows);
      at += 8 + rows * 2;
    }
    expect(bands).toEqual([255, 255, 90]);
  });

  test('holds no real-time command, whatever the picture', () => {
    const bits = Uint8Array.of(0x10, 0x04, 0x01, 0x10, 0x14, 0x02, 0x10, 0x05, 0x10, 0x10, 0x04, 0x20);
    const data = [...command.raster({ width: 96, height: 1, bits }).slice(8)];
    expect(data).toEqual([0x18, 0x04, 0x01, 0x18, 0x14, 0x02, 0x18, 0x05, 0x10, 0x18, 0x04, 0x20]);
  });
});

test('a QR symbol counts its content in bytes, not in letters', () => {
  const bytes = latin1(command.qr(command.utf8('http://h/é?№'), 6));
  expect(bytes).toContain(`\x1d(k${String.fromCharCode(Buffer.byteLength('http://h/é?№') + 3)}\0\x31\x50\x30`);
});

test('a long content carries into the second length byte', () => {
  const bytes = command.qr(new Uint8Array(300).fill(0x41), 3);
  const at = latin1(bytes).indexOf('\x31\x50\x30') - 2;
  expect([bytes[at], bytes[at + 1]]).toEqual([303 & 0xff, 303 >> 8]);
});

test.each(['', 'plain', 'Привет', 'مرحبا', '😀 %41', 'a\ud800b'])('UTF-8 of %j is what Node makes of it', (text) =>
  expect([...command.utf8(text)]).toEqual([...Buffer.from(text, 'utf8')]),
);
