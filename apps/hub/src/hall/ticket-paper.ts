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
import type { LogoSource } from '../media/logos.ts';
import type { Paper } from './printing.ts';

export interface PaperOptions {
  readonly profile: PrinterProfile;
  readonly rasterize: Rasterize;
  /** Where visitors' phones reach the hub; asked for each ticket. Without a slash at the end. */
  readonly publicUrl: () => string;
  readonly logo: LogoSource;
}

/** As much of it as is printed. */
export type Printable = Pick<Paper, 'hall' | 'waitingBefore' | 'dueAt' | 'eta'> & {
  readonly job: Pick<Paper['job'], 'copy'>;
  readonly ticket: Pick<Paper['ticket'], 'id' | 'number' | 'locale' | 'priority' | 'issuedAt' | 'appointment'>;
  readonly service: Pick<Paper['service'], 'name'>;
  readonly laterServices: readonly Pick<Paper['service'], 'name'>[];
};

/** For the print outbox: the ticket laid out in the visitor's language, as this printer's bytes. */
export function composeTicket({ profile, rasterize, publicUrl, logo }: PaperOptions): (paper: Printable) => Promise<Uint8Array> {
  return async (paper) => {
    const picture = await logo(paper.hall.paper.logoId, profile.dots);
    return renderEscpos(ticketDocument(paper, publicUrl(), picture), profile, rasterize);
  };
}

export function ticketDocument(
  { job, ticket, service, laterServices, hall, waitingBefore, dueAt, eta }: Printable,
  publicUrl: string,
  logo?: Bitmap,
): TicketDocument {
  const { locale } = ticket;
  const inWords = (text: LocalizedText) => text[locale] ?? text[hall.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
  const [ordinary] = hall.priorities;
  const priority = hall.priorities.find(({ id }) => id === ticket.priority);
  const { size, omit, header, footer } = hall.paper;
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
    paper: { size, omit, header: inWords(header), footer: inWords(footer) },
  });
}

/** Newer than TypeScript's own notion of `Intl.Locale`. */
type LocaleWithText = Intl.Locale & { getTextInfo(): { direction: Direction } };

export const directionOf = (locale: Locale): Direction => (new Intl.Locale(locale) as LocaleWithText).getTextInfo().direction;
