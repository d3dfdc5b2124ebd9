import { formatIssuedAt, type PrinterProfile, renderEscpos, type TicketDocument, type TicketLine } from '@foyer/ticket';
import type { Composed } from '../hall/printing.ts';
import { measured, pageOf } from './compose.ts';

export interface TestedPrinter {
  readonly name: string;
  readonly profile: PrinterProfile;
  /** It takes a page, not ESC/POS. */
  readonly isPage: boolean;
}
export interface TestFacts {
  /** In the code: whoever reads it with a phone sees whether that reaches the hub. */
  readonly url: string;
  readonly at: number;
  readonly zone: string;
}

/** One line of each writing: letters that need a code page, and such that are drawn. */
const WRITINGS = [
  'ABCDEFG abcdefg 0123456789',
  'äöüß éèç ñ å ø',
  'Привет, АБВГД',
  'Ελληνικά',
  'مرحبا بكم',
  'שלום',
  'สวัสดี',
  '你好 こんにちは',
];

const text = (content: string, size: 'small' | 'normal' | 'medium' | 'number' = 'normal'): TicketLine => ({
  kind: 'text',
  text: content,
  size,
  weight: size === 'medium' || size === 'number' ? 'bold' : 'regular',
  align: 'center',
});
const space = (mm: number): TicketLine => ({ kind: 'space', mm });

/** What shows whether a printer is set up well: edges, letters, a number, a code and the cut. No words, so that it is in nobody's language. */
export async function testPage({ name, profile, isPage }: TestedPrinter, { url, at, zone }: TestFacts): Promise<Composed> {
  const document: TicketDocument = {
    locale: 'en',
    dir: 'ltr',
    lines: [
      { kind: 'rule' },
      space(2),
      text(name, 'medium'),
      text(profile.name, 'small'),
      text(formatIssuedAt(at, zone, 'en'), 'small'),
      space(2),
      text('A012', 'number'),
      space(2),
      ...WRITINGS.map((line) => text(line)),
      space(3),
      { kind: 'qr', data: url, mm: 26 },
      space(1),
      text(url, 'small'),
      space(2),
      { kind: 'rule' },
      space(4),
      { kind: 'cut' },
    ],
  };
  if (isPage) return pageOf(document, profile);
  const { rasterize } = await import('./drivers.ts');
  return measured(renderEscpos(document, profile, rasterize), profile);
}
