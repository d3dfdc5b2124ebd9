import { Archive } from './archive.ts';
import { Machine } from './machine.ts';
import { Paper, type Piece } from './paper.ts';
import type { PrintedTicket, VirtualPrinter, VirtualPrinterOptions } from './types.ts';
import { listen, plugIn } from './ways-in.ts';

export { type Developed, develop } from './develop.ts';
export * from './types.ts';

const KEEP = 50;

/**
 * Switches on a printer made of software: takes ESC/POS over TCP or a pseudo terminal, answers as an Epson does, and keeps each
 * ticket as a picture. @throws the listener's error (`EADDRINUSE`, …), or where a pty cannot be made.
 */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const archive = new Archive(options.outDir, options.keep ?? KEEP);
  await archive.open();
  const filing = fileInto(archive);
  const machine = new Machine({
    profile: options.profile,
    paper: new Paper(options.profile, filing.add),
    printMs: options.printMs ?? 0,
    dotsPerSecond: options.dotsPerSecond ?? 0,
    keepsHalfCommands: options.pty !== undefined || options.keepsHalfCommands === true,
    filed: filing.last,
  });
  const attach = machine.attach.bind(machine);
  const wayIn = await (options.pty === undefined
    ? listen(options.host ?? '127.0.0.1', options.port ?? 0, attach)
    : plugIn(options.pty, attach));

  return {
    port: wayIn.port,
    get state() {
      return machine.condition;
    },
    tickets: () => archive.tickets,
    onTicket: filing.onTicket,
    set: (state) => machine.set(state),
    load: (dots) => machine.load(dots),
    jamNextCut: () => machine.jamNextCut(),
    dropAfter: (bytes) => machine.dropAfter(bytes),
    babble: (bytes) => machine.babble(bytes),
    forget: () => machine.forget(),
    powerCycle: () => machine.powerCycle(),
    async close() {
      await wayIn.close();
      machine.stop();
      await filing.settled();
    },
  };
}

/** Keeps the pieces one after another. */
function fileInto(archive: Archive) {
  const listeners = new Set<(ticket: PrintedTicket) => void>();
  let filing: Promise<unknown> = Promise.resolve();
  let last: Promise<unknown> = filing;
  return {
    last: () => last,
    settled: () => filing,
    onTicket(listener: (ticket: PrintedTicket) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(piece: Piece): void {
      const at = Date.now();
      const filed = filing.then(async () => {
        const ticket = await archive.add(piece, at);
        for (const listener of listeners) listener(ticket);
      });
      // A ticket that could not be kept is not proven to its host; the next one may do better.
      filing = filed.catch((error: unknown) => process.emitWarning(`The virtual printer could not keep a ticket: ${String(error)}`));
      last = filed;
      filed.catch(() => {});
    },
  };
}
