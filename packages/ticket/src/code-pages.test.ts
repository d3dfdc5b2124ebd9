import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { encodeIn, encodeText } from './code-pages.ts';
import { CODE_PAGE_NAMES, type PrinterProfile } from './profile.ts';
import { epson } from './test/profiles.ts';

const asciiOnly: PrinterProfile = { ...epson, codePages: [{ n: 0, encoding: 'ascii' }] };

describe.each(CODE_PAGE_NAMES.filter((name) => name !== 'ascii'))('%s', (name) => {
  test('has every letter where iconv has it', () => {
    const letters = [...iconv.decode(Buffer.from(Array.from({ length: 0x60 }, (_, index) => 0xa0 + index)), name)].filter(
      (letter) => letter !== '\ufffd',
    );
    for (const letter of letters) expect([letter, [...(encodeIn(name, letter) ?? [])]]).toEqual([letter, [...iconv.encode(letter, name)]]);
  });

  test('whatever it encodes, iconv reads back; the rest it refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        const bytes = encodeIn(name, text);
        if (bytes) expect(iconv.decode(Buffer.from(bytes), name)).toBe(text);
      }),
    );
  });
});

describe('the code page of a text', () => {
  test.each([
    ['Your number', 0, 'cp437'],
    ['Gebühr', 0, 'cp437'],
    ['5 €', 16, 'windows1252'],
    ['Перед вами: 5', 17, 'cp866'],
    ['Ожидание: 5–10 мин', 46, 'windows1251'],
    ['Příští číslo', 18, 'cp852'],
    ['Ο αριθμός σας', 47, 'windows1253'],
  ])('%s: page %i', (text, page, encoding) => {
    const encoded = encodeText(text, epson);
    expect(encoded?.page).toBe(page);
    expect(iconv.decode(Buffer.from(encoded?.bytes ?? []), encoding)).toBe(text);
  });

  test.each(['رقمك', '您的号码', 'หมายเลข', 'Здравствуйте café'])('%s: none, so it is printed as dots', (text) =>
    expect(encodeText(text, epson)).toBeNull(),
  );

  test('finer signs become plain ones before a text becomes dots', () => {
    expect(Buffer.from(encodeText('5–10 min, “now”…', asciiOnly)?.bytes ?? []).toString('latin1')).toBe('5-10 min, "now"...');
    expect(encodeText('Gebühr', asciiOnly)).toBeNull();
  });
});
