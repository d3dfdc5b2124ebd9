import type { Bitmap } from './bitmap.ts';
import type { Direction, TextSize, TicketDocument, TicketLine, Weight } from './document.ts';
import { textsFor } from './texts.ts';

export interface TicketInput {
  readonly hallName: string;
  readonly number: string;
  readonly serviceName: string;
  /** Named on the ticket unless it is the ordinary class. */
  readonly priorityName?: string | undefined;
  /** Date and time as the visitor reads it: the caller knows the zone (`formatIssuedAt`). */
  readonly issuedAt: string;
  readonly waitingBefore: number;
  /** The expected wait in words (`formatEta`); absent when the evidence is thin. */
  readonly etaText?: string | undefined;
  readonly statusUrl: string;
  /** BCP 47. A language without ticket texts falls back to English. */
  readonly locale: string;
  readonly dir: Direction;
  /** A reprint of a number that may already be on paper. */
  readonly copy: boolean;
  readonly logo?: Bitmap | undefined;
}

/** Lays a ticket out: who, what for, the number, when, how many wait, where to follow it. */
export function layoutTicket(input: TicketInput): TicketDocument {
  const texts = textsFor(input.locale);
  const lines: TicketLine[] = [
    ...(input.logo ? [{ kind: 'logo', bitmap: input.logo } as const, space(2)] : []),
    text(input.hallName, 'medium', 'bold'),
    ...(input.copy ? [space(2), text(texts.copy, 'large', 'bold')] : []),
    space(2),
    { kind: 'rule' },
    space(2),
    text(input.serviceName, 'large', 'bold'),
    ...(input.priorityName ? [space(1), text(input.priorityName, 'normal', 'regular')] : []),
    space(3),
    text(texts.yourNumber, 'normal', 'regular'),
    space(1),
    text(input.number, 'number', 'bold'),
    space(2),
    text(waitingText(input.waitingBefore, texts), 'medium', 'bold'),
    ...(input.etaText
      ? [
          space(1),
          text(
            texts.expectedWait.replace('{wait}', () => input.etaText ?? ''),
            'normal',
            'regular',
          ),
        ]
      : []),
    space(4),
    { kind: 'qr', data: input.statusUrl, mm: 26 },
    space(2),
    text(texts.scan, 'small', 'regular'),
    space(3),
    { kind: 'rule' },
    space(1),
    text(texts.stayNear, 'small', 'regular'),
    text(input.issuedAt, 'small', 'regular'),
    { kind: 'cut' },
  ];
  return { locale: input.locale, dir: input.dir, lines };
}

function waitingText(waiting: number, texts: ReturnType<typeof textsFor>): string {
  return waiting === 0 ? texts.nobodyBefore : texts.waitingBefore.replace('{count}', String(waiting));
}

const space = (mm: number): TicketLine => ({ kind: 'space', mm });
const text = (value: string, size: TextSize, weight: Weight): TicketLine => ({ kind: 'text', text: value, size, weight, align: 'center' });
