import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { SIMULATED_CONDITIONS, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { HallError } from '../hall/index.ts';
import { moment } from '../hall/views/index.ts';
import { securePage } from '../http/security-headers.ts';
import type { DemoPrinter } from './devices.ts';
import { type PrinterPlace, virtualPrinterPage } from './virtual-printer-page.ts';
import { virtualPrinterScript } from './virtual-printer-script.ts';

const MOST = 100_000;
const BABBLE_BYTES = 64;

const SetState = z.strictObject({ state: z.enum(SIMULATED_CONDITIONS) });
const Fault = z.discriminatedUnion('fault', [
  z.strictObject({ fault: z.literal('roll'), mm: z.int().min(1).max(MOST) }),
  z.strictObject({ fault: z.literal('drop'), bytes: z.int().min(1).max(MOST) }),
  z.strictObject({ fault: z.literal('jam') }),
  z.strictObject({ fault: z.literal('babble') }),
  z.strictObject({ fault: z.literal('forget') }),
  z.strictObject({ fault: z.literal('power') }),
]);
type Fault = z.infer<typeof Fault>;

/** The virtual printers: a page each for people, JSON for tests, and what happens to real ones. The first is at paths without a number. */
export function serveVirtualPrinters(app: FastifyInstance, printers: readonly DemoPrinter[]): void {
  const places = printers.map(placeOf);
  app.get('/virtual-printer/page.js', (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(virtualPrinterScript),
  );
  for (const [index, printer] of printers.entries()) {
    const place = places[index];
    if (place) servePrinter(app, printer, place, places);
  }
}

function placeOf({ printer, host }: DemoPrinter, index: number): PrinterPlace {
  const own = index === 0 ? '' : `/${index + 1}`;
  return {
    page: `/virtual-printer${own}`,
    api: `/api/demo/virtual-printer${own}`,
    socket: `/ws/virtual-printer${own}`,
    address: `${host}:${printer.port}`,
    spare: index > 0,
  };
}

function servePrinter(
  app: FastifyInstance,
  { printer, dotsPerMm }: DemoPrinter,
  place: PrinterPlace,
  places: readonly PrinterPlace[],
): void {
  const watching = new Set<() => void>();
  const tell = () => {
    for (const watcher of watching) watcher();
  };
  const stop = printer.onTicket(tell);
  app.addHook('onClose', async () => stop());
  const changed = () => {
    tell();
    return present(printer, place);
  };

  app.get(place.page, (request, reply) =>
    securePage(request, reply)
      .type('text/html; charset=utf-8')
      .send(virtualPrinterPage(place, places, request.headers['accept-language'])),
  );
  app.get(place.api, () => present(printer, place));
  app.post(`${place.api}/state`, { schema: { body: SetState } }, (request) => {
    printer.set((request.body as z.output<typeof SetState>).state);
    return changed();
  });
  app.post(`${place.api}/fault`, { schema: { body: Fault } }, (request) => {
    befall(printer, dotsPerMm, request.body as Fault);
    return changed();
  });
  app.get<{ Params: { id: string } }>(`${place.api}/tickets/:id/picture`, ({ params }, reply) => {
    const ticket = printer.tickets().find(({ id }) => id === params.id);
    if (!ticket) throw new HallError('NOT_FOUND');
    return reply.type('image/png').header('cache-control', 'no-store').send(createReadStream(ticket.pngPath));
  });
  app.get(place.socket, { websocket: true }, (socket) => {
    const show = () => socket.readyState === socket.OPEN && socket.send(JSON.stringify(present(printer, place)));
    watching.add(show);
    socket.once('close', () => watching.delete(show));
    show();
  });
}

function befall(printer: VirtualPrinter, dotsPerMm: number, fault: Fault): void {
  switch (fault.fault) {
    case 'roll':
      return printer.load(fault.mm * dotsPerMm);
    case 'drop':
      return printer.dropAfter(fault.bytes);
    case 'jam':
      return printer.jamNextCut();
    case 'babble':
      return printer.babble(randomBytes(BABBLE_BYTES));
    case 'forget':
      return printer.forget();
    case 'power':
      return printer.powerCycle();
  }
}

function present(printer: VirtualPrinter, { api }: PrinterPlace) {
  const tickets = printer
    .tickets()
    .map(({ id, at, lines, qr, whole }) => ({ id, at: moment(at), lines, qr, whole, picture: `${api}/tickets/${id}/picture` }));
  return { port: printer.port, state: printer.state, tickets };
}
