import { waitOf } from '@foyer/contract';
import type { Locale, LocalizedText } from '@foyer/queue';
import {
  type Bitmap,
  type Direction,
  formatIssuedAt,
  formatTime,
  formatWait,
  layoutTicket,
  type PrinterProfile,
  type Rasterize,
  renderEscpos,
  type TicketDocument,
} from '@foyer/ticket';
import type { Paper } from './printing.ts';

export interface PaperOptions {
  readonly profile: PrinterProfile;
  readonly rasterize: Rasterize;
  /** Where visitors' phones reach the hub; asked for each ticket. Without a slash at the end. */
  readonly publicUrl: () => string;
  readonly logo?: Bitmap | undefined;
}

/** For the print outbox: the ticket laid out in the visitor's language, as this printer's bytes. */
export function composeTicket({ profile, rasterize, publicUrl, logo }: PaperOptions): (paper: Paper) => Uint8Array {
  return (paper) => renderEscpos(ticketDocument(paper, publicUrl(), logo), profile, rasterize);
}

export function ticketDocument(
  { job, ticket, service, laterServices, hall, waitingBefore, dueAt, eta }: Paper,
  publicUrl: string,
  logo?: Bitmap,
): TicketDocument {
  const { locale } = ticket;
  const inWords = (text: LocalizedText) => text[locale] ?? text[hall.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
  const [ordinary] = hall.priorities;
  const priority = hall.priorities.find(({ id }) => id === ticket.priority);
  return layoutTicket({
    hallName: inWords(hall.name),
    number: ticket.number,
    serviceName: inWords(service.name),
    priorityName: priority && priority !== ordinary ? inWords(priority.name) : undefined,
    issuedAt: formatIssuedAt(ticket.issuedAt, hall.zone, locale),
    waitingBefore,
    notBefore: dueAt === null ? undefined : formatTime(Date.parse(dueAt), hall.zone, locale),
    waitText: eta ? formatWait(waitOf(eta), locale) : undefined,
    laterServices: laterServices.map(({ name }) => inWords(name)),
    appointment: ticket.appointment
      ? { time: formatTime(ticket.appointment.at, hall.zone, locale), late: ticket.appointment.late }
      : undefined,
    statusUrl: `${publicUrl}/t/${ticket.id}`,
    locale,
    dir: directionOf(locale),
    copy: job.copy,
    logo,
  });
}

/** Newer than TypeScript's own notion of `Intl.Locale`. */
type LocaleWithText = Intl.Locale & { getTextInfo(): { direction: Direction } };

export const directionOf = (locale: Locale): Direction => (new Intl.Locale(locale) as LocaleWithText).getTextInfo().direction;
