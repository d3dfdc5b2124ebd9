import { createReadStream } from 'node:fs';
import type { SimulatedState, VirtualPrinter } from '@foyer/devices/virtual-printer';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { HallError } from '../hall/index.ts';
import { moment } from '../hall/views/index.ts';
import { securePage } from '../http/security-headers.ts';
import { virtualPrinterPage, virtualPrinterScript } from './virtual-printer-page.ts';

const STATES = ['ready', 'paper_near_end', 'paper_end', 'cover_open', 'offline'] as const satisfies readonly SimulatedState[];
const SetState = z.strictObject({ state: z.enum(STATES) });

const DEMO_PRINTER = '/api/demo/virtual-printer';

/** The virtual printer: a page for people, JSON for tests, and what a person would do to a real one. */
export function serveVirtualPrinter(app: FastifyInstance, printer: VirtualPrinter): void {
  const watching = new Set<() => void>();
  const tell = () => {
    for (const watcher of watching) watcher();
  };
  app.addHook('onClose', async () => stop());
  const stop = printer.onTicket(tell);

  app.get('/virtual-printer', (request, reply) =>
    securePage(request, reply).type('text/html; charset=utf-8').send(virtualPrinterPage(STATES, request.headers['accept-language'])),
  );
  app.get('/virtual-printer/page.js', (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(virtualPrinterScript),
  );
  app.get(DEMO_PRINTER, () => present(printer));
  app.post(`${DEMO_PRINTER}/state`, { schema: { body: SetState } }, (request) => {
    printer.set((request.body as z.output<typeof SetState>).state);
    tell();
    return present(printer);
  });
  app.get<{ Params: { id: string } }>(`${DEMO_PRINTER}/tickets/:id/picture`, ({ params }, reply) => {
    const ticket = printer.tickets().find(({ id }) => id === params.id);
    if (!ticket) throw new HallError('NOT_FOUND');
    return reply.type('image/png').header('cache-control', 'no-store').send(createReadStream(ticket.pngPath));
  });
  app.get('/ws/virtual-printer', { websocket: true }, (socket) => {
    const show = () => socket.readyState === socket.OPEN && socket.send(JSON.stringify(present(printer)));
    watching.add(show);
    socket.once('close', () => watching.delete(show));
    show();
  });
}

function present(printer: VirtualPrinter) {
  const tickets = printer
    .tickets()
    .map(({ id, at, lines, qr }) => ({ id, at: moment(at), lines, qr, picture: `${DEMO_PRINTER}/tickets/${id}/picture` }));
  return { port: printer.port, state: printer.state, tickets };
}
