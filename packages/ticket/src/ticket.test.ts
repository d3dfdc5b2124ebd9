import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBitmap } from './bitmap.ts';
import type { TicketLine } from './document.ts';
import { endOfHalfAJob, handOutHalfATicket, proofRequest, renderEscpos } from './escpos.ts';
import { formatIssuedAt, formatTime, formatWait } from './format.ts';
import { layoutTicket, type TicketInput, type TicketPaper } from './layout.ts';
import type { PrinterProfile } from './profile.ts';
import type { RasterRequest } from './rasterize.ts';
import { renderSvg } from './svg.ts';
import { epson } from './test/profiles.ts';
import { TICKET_LANGUAGES, textsFor } from './texts.ts';

const input: TicketInput = {
  hallName: 'Riverside Bank',
  number: 'A012',
  serviceName: 'Deposit',
  issuedAt: 'Nov 21, 2025, 10:53 AM',
  waitingBefore: 5,
  waitText: 'Expected wait: about 5-10 min',
  statusUrl: 'http://hall/t/abc',
  locale: 'en',
  dir: 'ltr',
  copy: false,
};
const narrow: PrinterProfile = {
  ...epson,
  dots: 384,
  columns: 32,
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
      'Expected wait: about 5-10 min',
      'Scan to follow your place in the queue',
      'Please wait until your number is called',
      'Nov 21, 2025, 10:53 AM',
    ]);
  });
  test('names a priority class, marks a copy, leaves out an unknown wait', () => {
    expect(texts({ priorityName: 'Priority' })).toContain('Priority');
    expect(texts({ copy: true })).toContain('COPY');
    expect(texts()).not.toContain('COPY');
    expect(texts({ waitText: undefined }).join()).not.toContain('Expected');
  });
  test('lists the services that come after, in order and in words, where nothing else follows', () => {
    const lines = texts({ laterServices: ['Passbook', 'Cards'] });
    expect(lines.slice(lines.indexOf(input.waitText as string), lines.indexOf('Scan to follow your place in the queue'))).toEqual([
      'Expected wait: about 5-10 min',
      'Then, with the same number:',
      'Passbook',
      'Cards',
    ]);
    expect(texts({ locale: 'ru', laterServices: ['Вклад'] })).toEqual(expect.arrayContaining(['Затем, с этим же номером:', 'Вклад']));
    expect(texts({ locale: 'ar', laterServices: ['إيداع'] })).toEqual(expect.arrayContaining(['ثم، بالرقم نفسه:', 'إيداع']));
    expect(texts().join()).not.toContain('Then');
  });
  test('says the time of an appointment, and where one who is late waits', () => {
    expect(texts({ appointment: { time: '14:05', late: false } })).toContain('Your appointment: 14:05');
    expect(texts({ appointment: { time: '14:05', late: true } })).toContain(
      'Your appointment was at 14:05. You now wait in the ordinary queue.',
    );
    expect(texts({ locale: 'ru', appointment: { time: '14:05', late: true } })).toContain(
      'Запись была на 14:05. Теперь вы в общей очереди.',
    );
    expect(texts({ locale: 'ar', appointment: { time: '14:05', late: false } })).toContain('موعدك: 14:05');
    expect(texts().join()).not.toContain('appointment');
  });
  test('an early appointment says from when, not who is before', () => {
    const lines = texts({ waitingBefore: 0, notBefore: '14:03', appointment: { time: '14:05', late: false } });
    expect(lines).toEqual(expect.arrayContaining(['Your appointment: 14:05', 'It is not your turn before 14:03']));
    expect(lines.join()).not.toContain('next');
  });
  test('nobody before you is said in words', () => expect(texts({ waitingBefore: 0 })).toContain('You are next in line'));
  test('a region finds its language, a language without words is English', () => {
    expect(texts({ locale: 'ru-RU' })).toContain('Ваш номер');
    expect(texts({ locale: 'ka' })).toContain('Your number');
  });
});

describe('a hall’s own ticket', () => {
  const PAPER: TicketPaper = { size: 'standard', omit: [], header: '', footer: '' };
  const lines = (paper: Partial<TicketPaper>, changes: Partial<TicketInput> = {}) =>
    layoutTicket({ ...input, ...changes, paper: { ...PAPER, ...paper } }).lines;
  const texts = (...given: Parameters<typeof lines>) => lines(...given).flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  const FULL = { priorityName: 'Priority', laterServices: ['Cards'], appointment: { time: '14:05', late: false }, copy: true };

  test('without a wish is the usual one', () => expect(lines({})).toEqual(layoutTicket(input).lines));
  test('what is left out is not there; number, service and the mark of a copy always are', () => {
    const omit = ['hall', 'priority', 'waiting', 'wait', 'appointment', 'journey', 'qr', 'advice', 'issuedAt'] as const;
    const bare = lines({ omit }, FULL);
    expect(texts({ omit }, FULL)).toEqual(['COPY', 'Deposit', 'Your number', 'A012']);
    expect(bare.filter(({ kind }) => kind === 'qr' || kind === 'rule').length).toBe(1);
  });
  test.each([
    ['hall', 'Riverside Bank'],
    ['priority', 'Priority'],
    ['waiting', 'Waiting before you: 5'],
    ['wait', 'Expected wait: about 5-10 min'],
    ['appointment', 'Your appointment: 14:05'],
    ['journey', 'Cards'],
    ['qr', 'Scan to follow your place in the queue'],
    ['advice', 'Please wait until your number is called'],
    ['issuedAt', 'Nov 21, 2025, 10:53 AM'],
  ] as const)('%s is one of them', (field, text) => {
    expect(texts({}, FULL)).toContain(text);
    expect(texts({ omit: [field] }, FULL)).not.toContain(text);
  });
  test('its own words stand under its name and at the end, line by line', () => {
    const words = texts({ header: 'Main street 1\n\nMon-Fri', footer: 'Thank you' });
    expect(words.slice(0, 3)).toEqual(['Riverside Bank', 'Main street 1', 'Mon-Fri']);
    expect(words.at(-1)).toBe('Thank you');
  });
  test('compact has a smaller number and code, and less between the lines', () => {
    const space = (some: readonly TicketLine[]) => some.reduce((sum, line) => sum + (line.kind === 'space' ? line.mm : 0), 0);
    expect(space(lines({ size: 'compact' }))).toBeLessThan(0.75 * space(lines({})));
    expect(lines({ size: 'compact' })).toContainEqual(expect.objectContaining({ kind: 'text', text: 'A012', size: 'number_small' }));
    expect(print({ paper: { ...PAPER, size: 'compact' } }).text).toContain('\x1d!\x33\x1bt\0A012\n');
  });
});

test.each(TICKET_LANGUAGES)('%s has all words, with the figures where they belong', (locale) => {
  const texts: Readonly<Record<string, string>> = textsFor(locale);
  for (const [word, text] of Object.entries(textsFor('en'))) {
    const figures = [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect([...(texts[word] ?? '').matchAll(/\{\w+\}/g)].map(String).sort(), word).toEqual(figures);
  }
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
  test('nor do the hall’s own words, in any script', () => {
    const evil = ['\x1b@', '\x1dV0', '\x10\x14\x01', '\x1b=', '\u0085', '\u009b', '\u202e', '\u0000'];
    const own = (words: string): TicketPaper => ({ size: 'compact', omit: [], header: words, footer: words });
    for (const script of ['Main street', 'Главная', 'الشارع', 'רחוב', 'ถนน', '大街', '駅前']) {
      const { text, drawn } = print({ paper: own(`${script}${evil.join('')}1`) });
      const plain = print({ paper: own(`${script}@V0= 1`) });
      expect(text).toBe(plain.text);
      expect(drawn).toEqual(plain.drawn);
    }
  });
  test('never throws and always cuts, whatever is written', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (hallName, serviceName) => {
        expect([...print({ hallName, serviceName }).bytes.slice(-4)]).toEqual([0x1d, 0x56, 66, 0]);
      }),
    );
  });
  test('a presenter is fed, cut where the paper stands, and told to hand the ticket out', () => {
    const kiosk = { ...epson, cutter: 'full', cutCommand: 'esc_i', tearFeedDots: 160, presenter: { steps: 12 } } as const;
    expect([...print({}, kiosk).bytes.slice(-9)]).toEqual([0x1b, 0x4a, 160, 0x1b, 0x69, 0x1d, 0x65, 3, 12]);
  });
  test('after half a job: zeros for the rest of the longest picture, then the half ticket is cut off', () => {
    const bytes = endOfHalfAJob(epson);
    expect(bytes.subarray(0, 255 * 72).every((byte) => byte === 0)).toBe(true);
    expect([...bytes.subarray(255 * 72)]).toEqual([0x1b, 0x40]);
    expect([...handOutHalfATicket(epson)]).toEqual([0x1d, 0x56, 66, 0]);
    expect([...handOutHalfATicket(narrow)]).toEqual([0x1b, 0x4a, 96]);
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
  // The screens' words: packages/ui/src/i18n/i18n.test.ts has the same rows.
  test.each([
    [{ kind: 'now' }, 'en', 'No wait'],
    [{ kind: 'under', count: 1 }, 'en', 'Expected wait: less than 1 min'],
    [{ kind: 'about', count: 5 }, 'en', 'Expected wait: about 5 min'],
    [{ kind: 'range', low: 60, count: 75 }, 'en', 'Expected wait: about 60–75 min'],
    [{ kind: 'range', low: 60, count: 75 }, 'ru', 'Ожидание: около 60–75 мин'],
    [{ kind: 'over', count: 180 }, 'ru', 'Ожидание: больше 180 мин'],
    [{ kind: 'under', count: 2 }, 'ar', 'الانتظار المتوقع: أقل من دقيقتين'],
    [{ kind: 'range', low: 3, count: 5 }, 'ar', 'الانتظار المتوقع: من 3 إلى 5 دقائق'],
    [{ kind: 'range', low: 60, count: 75 }, 'ar', 'الانتظار المتوقع: من 60 إلى 75 دقيقة'],
    [{ kind: 'about', count: 5 }, 'ka', 'Expected wait: about 5 min'],
  ] as const)('%j in %s: %s', (wait, locale, text) => expect(formatWait(wait, locale)).toBe(text));

  test('the time of issue is the hall’s, in Latin figures', () => {
    const at = Date.UTC(2025, 10, 21, 9, 53);
    expect(formatIssuedAt(at, 'Europe/Berlin', 'ru')).toContain('10:53');
    expect(formatIssuedAt(at, 'Asia/Dubai', 'ar')).toContain('1:53');
  });
  test('the time of an appointment is the hall’s and the same in every language', () => {
    const at = Date.UTC(2025, 10, 21, 9, 5);
    expect(['en', 'ru', 'ar'].map((locale) => formatTime(at, 'Asia/Dubai', locale))).toEqual(['13:05', '13:05', '13:05']);
  });
});
