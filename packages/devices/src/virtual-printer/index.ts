import { createServer, type Socket } from 'node:net';
import { Archive } from './archive.ts';
import { Connection } from './connection.ts';
import { Paper } from './paper.ts';
import type { PrintedTicket, SimulatedState, VirtualPrinter, VirtualPrinterOptions } from './types.ts';

export * from './types.ts';

const KEEP = 50;

/** Switches on a printer made of software: takes ESC/POS over TCP, answers as an Epson does, and keeps each ticket as a picture. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const archive = new Archive(options.outDir, options.keep ?? KEEP);
  await archive.open();
  const listeners = new Set<(ticket: PrintedTicket) => void>();
  const connections = new Map<Socket, Connection>();
  let state: SimulatedState = 'ready';
  let filing: Promise<unknown> = Promise.resolve();
  let lastFiled: Promise<unknown> = filing;

  const paper = new Paper(options.profile, (piece) => {
    const at = Date.now();
    const filed = filing.then(async () => {
      const ticket = await archive.add(piece, at);
      for (const listener of listeners) listener(ticket);
    });
    // A ticket that could not be kept is not proven to its host; the next one may do better.
    filing = filed.catch((error: unknown) => process.emitWarning(`The virtual printer could not keep a ticket: ${String(error)}`));
    lastFiled = filed;
    filed.catch(() => {});
  });

  const server = createServer((socket) => {
    const connection = new Connection(socket, {
      profile: options.profile,
      paper,
      printMs: options.printMs ?? 0,
      state: () => state,
      filed: () => lastFiled,
    });
    connections.set(socket, connection);
    socket.once('close', () => connections.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The virtual printer has no port.');

  return {
    port: address.port,
    get state() {
      return state;
    },
    tickets: () => archive.tickets,
    onTicket(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      state = next;
      for (const connection of connections.values()) connection.stateChanged();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of connections.keys()) socket.destroy();
      await closed;
      await filing;
    },
  };
}
