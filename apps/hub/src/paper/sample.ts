import type { HallState, TicketId } from '@foyer/queue';
import { encodeText, type PrinterProfile, renderEscpos, type TicketDocument } from '@foyer/ticket';
import { type Printable, ticketDocument } from '../hall/ticket-paper.ts';
import type { Surroundings } from '../printers/compose.ts';

const HALF_AN_HOUR_MS = 30 * 60_000;

/** Nobody's: its code leads to no ticket. */
const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA' as TicketId;

/**
 * A ticket with all that a ticket of this hall can say, of the hall's own services, as its paper is set or wished to be.
 * @throws Error where no hall is set up
 */
export function samplePaper({ hall, services }: HallState, paper: Printable['hall']['paper'], locale: string, now: number): Printable {
  if (!hall) throw new Error('there is no hall yet');
  const [service, later] = [...services.values()];
  const [ordinary, other = ordinary] = hall.priorities;
  return {
    hall: { ...hall, paper },
    job: { copy: false },
    ticket: {
      id: NOBODY,
      number: `${service?.series.prefix ?? 'A'}012`,
      locale,
      priority: other?.id ?? '',
      issuedAt: now,
      appointment: service?.appointments ? { id: NOBODY as never, at: now + HALF_AN_HOUR_MS, late: false } : null,
    },
    service: { name: service?.name ?? hall.name },
    laterServices: later ? [later] : [],
    waitingBefore: 5,
    dueAt: null,
    eta: { lowSeconds: 300, highSeconds: 600 },
  };
}

export async function sampleDocument(
  paper: Printable,
  { publicUrl, logo }: Surroundings,
  { dots }: PrinterProfile,
): Promise<TicketDocument> {
  return ticketDocument(paper, publicUrl(), await logo(paper.hall.paper.logoId, dots));
}

export interface Sample {
  readonly png: Uint8Array;
  readonly bytes: Uint8Array;
  readonly asLetters: number;
  readonly asDots: number;
}

/** By the bytes that the printer would be sent: what is shown is what it would print. */
export async function sampleOn(document: TicketDocument, profile: PrinterProfile): Promise<Sample> {
  const [{ rasterize }, { develop }] = await Promise.all([import('../printers/drivers.ts'), import('@foyer/devices/virtual-printer')]);
  const bytes = renderEscpos(document, profile, rasterize);
  const texts = document.lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));
  const asLetters = texts.filter((text) => encodeText(text, profile) !== null).length;
  return { png: (await develop(bytes, profile)).png, bytes, asLetters, asDots: texts.length - asLetters };
}
