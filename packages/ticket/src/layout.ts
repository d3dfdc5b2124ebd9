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
  /** Of the hall's own making; absent: everything, in the standard size. */
  readonly paper?: TicketPaper | undefined;
}

/** What can be left out. The number, the service and the mark of a copy cannot. */
export type TicketField = 'hall' | 'priority' | 'waiting' | 'wait' | 'appointment' | 'journey' | 'qr' | 'advice' | 'issuedAt';

export interface TicketPaper {
  /** `compact` saves paper: a smaller number, a smaller code, less between the lines. */
  readonly size: 'standard' | 'compact';
  readonly omit: readonly TicketField[];
  /** The hall's own words on top and at the end, in the ticket's language; `\n` begins a line. Empty: none. */
  readonly header: string;
  readonly footer: string;
}

const USUAL: TicketPaper = { size: 'standard', omit: [], header: '', footer: '' };

/** Lays a ticket out: who, what for, the number, how many wait, what comes after it, where to follow it, when. */
export function layoutTicket(input: TicketInput): TicketDocument {
  const texts = textsFor(input.locale);
  const { size, omit, header, footer } = input.paper ?? USUAL;
  const isCompact = size === 'compact';
  const on = (field: TicketField, lines: readonly TicketLine[]): readonly TicketLine[] => (omit.includes(field) ? [] : lines);
  const lines: TicketLine[] = [
    ...(input.logo ? [{ kind: 'logo', bitmap: input.logo } as const, space(2)] : []),
    ...on('hall', [text(input.hallName, 'medium', 'bold')]),
    ...ownWords(header),
    ...(input.copy ? [space(2), text(texts.copy, 'large', 'bold')] : []),
    ...whatFor(input, on),
    text(texts.yourNumber, 'normal', 'regular'),
    space(1),
    text(input.number, isCompact ? 'number_small' : 'number', 'bold'),
    ...on('appointment', appointment(input, texts)),
    ...on('waiting', [space(2), text(waitingText(input, texts), 'medium', 'bold')]),
    ...on('wait', input.waitText ? [space(1), text(input.waitText, 'normal', 'regular')] : []),
    ...on('journey', later(input, texts)),
    ...on('qr', [space(4), { kind: 'qr', data: input.statusUrl, mm: isCompact ? 18 : 26 }, space(2), text(texts.scan, 'small', 'regular')]),
    ...foot(input, texts, on),
    ...ownWords(footer),
    { kind: 'cut' },
  ];
  return { locale: input.locale, dir: input.dir, lines: isCompact ? closer(lines) : lines };
}

type On = (field: TicketField, lines: readonly TicketLine[]) => readonly TicketLine[];

function whatFor({ serviceName, priorityName }: TicketInput, on: On): TicketLine[] {
  return [
    space(2),
    { kind: 'rule' },
    space(2),
    text(serviceName, 'large', 'bold'),
    ...on('priority', priorityName ? [space(1), text(priorityName, 'normal', 'regular')] : []),
    space(3),
  ];
}

function foot({ issuedAt }: TicketInput, texts: TicketTexts, on: On): readonly TicketLine[] {
  const lines = [...on('advice', [text(texts.stayNear, 'small', 'regular')]), ...on('issuedAt', [text(issuedAt, 'small', 'regular')])];
  return lines.length === 0 ? [] : [space(3), { kind: 'rule' }, space(1), ...lines];
}

const ownWords = (words: string): TicketLine[] =>
  words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [space(1), text(line, 'normal', 'regular')]));

const CLOSER = 0.5;

/** On a compact ticket the code keeps the white around it that a scanner needs. */
const closer = (lines: readonly TicketLine[]): TicketLine[] =>
  lines.map((line, at) => {
    const isBesideCode = lines[at - 1]?.kind === 'qr' || lines[at + 1]?.kind === 'qr';
    return line.kind === 'space' && !isBesideCode ? space(line.mm * CLOSER) : line;
  });

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
