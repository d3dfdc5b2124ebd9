import type { Bitmap } from './bitmap.ts';
import type { Direction, TextSize, TicketDocument, TicketLine, Weight } from './document.ts';
import { type TicketTexts, textsFor } from './texts.ts';

export interface TicketInput {
  readonly hallName: string;
  readonly number: string;
  readonly serviceName: string;
  /** Named on the ticket unless it is the ordinary class. */
  readonly priorityName?: string | undefined;
  /** Date and time as the visitor reads it: the caller knows the zone (`formatIssuedAt`). */
  readonly issuedAt: string;
  readonly waitingBefore: number;
  /** Instead of who is before: the time before which an early appointment is not called, as the visitor reads it (`formatTime`). */
  readonly notBefore?: string | undefined;
  /** The line that says the expected wait (`formatWait`); absent when the evidence is thin. */
  readonly waitText?: string | undefined;
  /** The names of the services after this one in the same visit, in their order. */
  readonly laterServices?: readonly string[] | undefined;
  /** `time` as the visitor reads it (`formatTime`); `late`: came too late for it, and waits like everybody. */
  readonly appointment?: { readonly time: string; readonly late: boolean } | undefined;
  readonly statusUrl: string;
  /** BCP 47. A language without ticket texts falls back to English. */
  readonly locale: string;
  readonly dir: Direction;
  /** A reprint of a number that may already be on paper. */
  readonly copy: boolean;
  readonly logo?: Bitmap | undefined;
}

/** Lays a ticket out: who, what for, the number, how many wait, what comes after it, where to follow it, when. */
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
    ...appointment(input, texts),
    space(2),
    text(waitingText(input, texts), 'medium', 'bold'),
    ...(input.waitText ? [space(1), text(input.waitText, 'normal', 'regular')] : []),
    ...later(input, texts),
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

/** Who has only the paper has to know from it that the visit goes on after the first service. */
function later({ laterServices = [] }: TicketInput, texts: TicketTexts): TicketLine[] {
  if (laterServices.length === 0) return [];
  const services = laterServices.flatMap((name) => [space(1), text(name, 'medium', 'bold')]);
  return [space(4), text(texts.then, 'normal', 'regular'), ...services];
}

function appointment({ appointment: booked }: TicketInput, texts: TicketTexts): TicketLine[] {
  if (!booked) return [];
  const words = (booked.late ? texts.late : texts.appointment).replace('{time}', () => booked.time);
  return [space(2), text(words, booked.late ? 'normal' : 'medium', 'bold')];
}

function waitingText({ waitingBefore: waiting, notBefore }: TicketInput, texts: TicketTexts): string {
  if (notBefore !== undefined) return texts.notBefore.replace('{time}', () => notBefore);
  return waiting === 0 ? texts.nobodyBefore : texts.waitingBefore.replace('{count}', String(waiting));
}

const space = (mm: number): TicketLine => ({ kind: 'space', mm });
const text = (value: string, size: TextSize, weight: Weight): TicketLine => ({ kind: 'text', text: value, size, weight, align: 'center' });
