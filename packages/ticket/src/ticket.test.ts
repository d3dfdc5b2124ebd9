import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBitmap } from './bitmap.ts';
import { proofRequest, renderEscpos } from './escpos.ts';
import { formatEta, formatIssuedAt } from './format.ts';
import { layoutTicket, type TicketInput } from './layout.ts';
import type { PrinterProfile } from './profile.ts';
import type { RasterRequest } from './rasterize.ts';
import { renderSvg } from './svg.ts';
import { epson } from './test/profiles.ts';

const input: TicketInput = {
  hallName: 'Riverside Bank',
  number: 'A012',
  serviceName: 'Deposit',
  issuedAt: 'Nov 21, 2025, 10:53 AM',
  waitingBefore: 5,
  etaText: '5-10 min',
  statusUrl: 'http://hall/t/abc',
  locale: 'en',
  dir: 'ltr',
  copy: false,
};
const narrow: PrinterProfile = {
  ...epson,
  dots: 384,
  cutter: 'none',
  tearFeedDots: 96,
  qr: false,
  motionUnits: false,
  smoothing: false,
  doubleByte: true,
  proof: 'status',
};

function print(changes: Partial<TicketInput> = {}, profile = epson) {
  const drawn: RasterRequest[] = [];
  const bytes = renderEscpos(layoutTicket({ ...input, ...changes }), profile, (request) => {
    drawn.push(request);
    return emptyBitmap(request.widthDots, 10);
  });
  return { bytes, text: Buffer.from(bytes).toString('latin1'), drawn };
}

describe('layout', () => {
  const texts = (changes: Partial<TicketInput> = {}) =>
    layoutTicket({ ...input, ...changes }).lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));

  test('says who, what for, the number, how many wait, how long and when, in this order', () => {
    expect(texts()).toEqual([
      'Riverside Bank',
      'Deposit',
      'Your number',
      'A012',
      'Waiting before you: 5',
      'Expected wait: 5-10 min',
      'Scan to follow your place in the queue',
      'Please wait until your number is called',
      'Nov 21, 2025, 10:53 AM',
    ]);
  });
  test('names a priority class, marks a copy, leaves out an unknown wait', () => {
    expect(texts({ priorityName: 'Priority' })).toContain('Priority');
    expect(texts({ copy: true })).toContain('COPY');
    expect(texts()).not.toContain('COPY');
    expect(texts({ etaText: undefined }).join()).not.toContain('Expected');
  });
  test('nobody before you is said in words', () => expect(texts({ waitingBefore: 0 })).toContain('You are next in line'));
  test('a region finds its language, a language without words is English', () => {
    expect(texts({ locale: 'ru-RU' })).toContain('Ваш номер');
    expect(texts({ locale: 'th' })).toContain('Your number');
  });
});

describe('ESC/POS', () => {
  test('starts clean and ends with the cut', () => {
    const { bytes } = print();
    expect([...bytes.slice(0, 5)]).toEqual([0x1b, 0x40, 0x1b, 0x52, 0]);
    expect([...bytes.slice(-4)]).toEqual([0x1d, 0x56, 66, 0]);
  });
  test('without a cutter it feeds to the tear bar, and a printer for Chinese is told that bytes are letters', () => {
    const { bytes, text } = print({}, narrow);
    expect([...bytes.slice(-3)]).toEqual([0x1b, 0x4a, 96]);
    expect(text.startsWith('\x1b@\x1c.')).toBe(true);
  });
  test('says the code page before every text', () => {
    const { text } = print({ locale: 'ru', serviceName: 'Вклады' });
    expect(text.match(/\x1bt./gs)?.length).toBe(9);
    expect(text).toContain(`\x1bt\x11${Buffer.from([0x82, 0xaa, 0xab, 0xa0, 0xa4, 0xeb]).toString('latin1')}\n`);
  });
  test('prints the number as large as the paper allows', () => {
    expect(print().text).toContain('\x1d!\x77\x1bt\0A012\n');
    expect(print({ number: 'AB1234' }, narrow).text).toContain('\x1d!\x44\x1bt\0AB1234\n');
  });
  test('prints a script the printer lacks as dots, and the rest as letters', () => {
    const { text, drawn } = print({
      locale: 'ar',
      dir: 'rtl',
      hallName: 'مصرف المدينة',
      serviceName: 'إيداع',
      issuedAt: '2025-11-21 10:53',
    });
    expect(drawn.map((request) => request.text)).toContain('مصرف المدينة');
    expect(drawn.every((request) => request.dir === 'rtl' && request.widthDots === 576)).toBe(true);
    expect(text).toContain('A012\n');
    expect(text).toContain('2025-11-21 10:53\n');
    expect(text).not.toContain('?');
  });
  test('a QR symbol goes as dots to a printer that cannot make one', () => expect(print({}, narrow).text).not.toContain('\x1d(k'));

  test('no text becomes a command: commands are the same whatever is written', () => {
    const commands = (changes: Partial<TicketInput>) => print(changes).text.replace(/[\x20-\x7e]{3,}/g, '').length;
    const evil = '\x1b@\x1dV0\x10\x14\x01\x00\x9b\x7f\x85 \u202e';
    expect(print({ serviceName: `Deposit${evil}`, hallName: `Riverside${evil}Bank` }).text).not.toMatch(
      /Deposit[^\n ]*[\x00-\x09\x0b-\x1f\x7f-\x9f]/,
    );
    expect(commands({ serviceName: 'Depo\x1bsit' })).toBe(commands({ serviceName: 'Deposit' }));
  });
  test('never throws and always cuts, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (hallName, serviceName) => {
        expect([...print({ hallName, serviceName }).bytes.slice(-4)]).toEqual([0x1d, 0x56, 66, 0]);
      }),
    );
  });
  test('the proof is asked for in the way the printer has', () => {
    expect(Buffer.from(proofRequest(epson, 'A1B2')).toString('latin1')).toBe('\x1d(H\x06\0\x30\x30A1B2');
    expect([...proofRequest(narrow, 'A1B2')]).toEqual([0x1d, 0x72, 1]);
    expect([...proofRequest({ ...epson, proof: 'none' }, 'A1B2')]).toEqual([]);
  });
});

describe('SVG', () => {
  const svg = (changes: Partial<TicketInput> = {}) => renderSvg(layoutTicket({ ...input, ...changes }), { widthDots: 576 });

  test('shows the same texts and a symbol, and is one well-formed picture', () => {
    const picture = svg();
    for (const text of ['Riverside Bank', 'A012', 'Waiting before you: 5']) expect(picture).toContain(`>${text}</text>`);
    expect(picture).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    expect(picture).toContain('<path');
  });
  test('no text becomes mark-up', () => {
    const picture = svg({ serviceName: '<script>alert("1")</script> & \x00 co', locale: 'en"><script>' });
    expect(picture).not.toContain('<script');
    expect(picture).toContain('&lt;script&gt;');
  });
  test('is right to left where the language is', () => expect(svg({ locale: 'ar', dir: 'rtl' })).toContain('direction="rtl"'));
});

describe('words for figures', () => {
  test.each([
    [{ lowSeconds: 300, highSeconds: 590 }, 'en', '5–10 min'],
    [{ lowSeconds: 20, highSeconds: 290 }, 'en', '1–5 min'],
    [{ lowSeconds: 0, highSeconds: 40 }, 'en', 'less than a minute'],
    [{ lowSeconds: 120, highSeconds: 120 }, 'ru', '2 мин'],
  ])('%j in %s: %s', (eta, locale, text) => expect(formatEta(eta, locale)).toBe(text));

  test('the time of issue is the hall’s, in Latin figures', () => {
    const at = Date.UTC(2025, 10, 21, 9, 53);
    expect(formatIssuedAt(at, 'Europe/Berlin', 'ru')).toContain('10:53');
    expect(formatIssuedAt(at, 'Asia/Dubai', 'ar')).toContain('1:53');
  });
});
