import type { Socket } from 'node:net';
import type { PrinterProfile } from '@foyer/ticket';
import type { Operation } from './operations.ts';
import type { Paper } from './paper.ts';
import { createEscposParser } from './parser.ts';
import { createRealtimeScanner } from './realtime.ts';
import { automaticReply, cannotPrint, paperByte, processIdReply, realtimeReply } from './replies.ts';
import type { SimulatedState } from './types.ts';

export interface ConnectionOptions {
  readonly profile: PrinterProfile;
  readonly paper: Paper;
  readonly printMs: number;
  readonly state: () => SimulatedState;
  /** Settled when the tickets cut off so far are kept. */
  readonly filed: () => Promise<unknown>;
}

/** What a printer's receive buffer holds while it cannot print; then it stops reading. */
const RECEIVE_BUFFER = 64 * 1024;

/** One host at the printer. Requests for status are answered at once, everything else in turn and only while it can print. */
export class Connection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  readonly #scan = createRealtimeScanner((n) => this.#answerRealtime(n));
  readonly #parser = createEscposParser((operation) => this.#obey(operation));
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #automatic = 0;
  #responses: Promise<unknown> = Promise.resolve();

  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => this.#receive(chunk));
  }

  /** Somebody opened the cover, changed the paper, … */
  stateChanged(): void {
    if (this.#automatic !== 0) this.#send(automaticReply(this.#options.state()));
    if (cannotPrint(this.#options.state())) return;
    const held = this.#held;
    this.#held = [];
    this.#heldBytes = 0;
    for (const chunk of held) this.#parser.push(chunk);
    this.#socket.resume();
  }

  #receive(chunk: Uint8Array): void {
    this.#scan(chunk);
    if (!cannotPrint(this.#options.state())) {
      this.#parser.push(chunk);
      return;
    }
    if (isRealtimeRequest(chunk)) return;
    this.#held.push(chunk);
    this.#heldBytes += chunk.length;
    if (this.#heldBytes > RECEIVE_BUFFER) this.#socket.pause();
  }

  #obey(operation: Operation): void {
    const { paper, profile, state } = this.#options;
    paper.apply(operation);
    switch (operation.op) {
      case 'process_id':
        this.#endOfPaper();
        if (profile.proof === 'process_id') this.#respond(() => processIdReply(operation.id));
        break;
      case 'transmit_status':
        this.#endOfPaper();
        if (operation.n === 1) this.#respond(() => Uint8Array.of(paperByte(state())));
        break;
      case 'automatic_status':
        this.#automatic = operation.n;
        if (operation.n !== 0) this.#send(automaticReply(state()));
        break;
      default:
        break;
    }
  }

  /** Where there is no blade, a request for proof is the sign that the ticket is done. */
  #endOfPaper(): void {
    if (this.#options.profile.cutter === 'none') this.#options.paper.cut();
  }

  #answerRealtime(n: number): void {
    if (this.#options.profile.status.realtime) this.#send(Uint8Array.of(realtimeReply(this.#options.state(), n)));
  }

  /** Proof follows the printing. */
  #respond(reply: () => Uint8Array): void {
    const { filed, printMs } = this.#options;
    const done = filed();
    this.#responses = this.#responses.then(async () => {
      if (
        !(await done.then(
          () => true,
          () => false,
        ))
      )
        return;
      if (printMs > 0) await new Promise((resolve) => setTimeout(resolve, printMs));
      this.#send(reply());
    });
  }

  #send(bytes: Uint8Array): void {
    if (!this.#socket.destroyed) this.#socket.write(bytes);
  }
}

/** A host that asks and asks would fill the buffer of a printer without paper in a few hours. */
function isRealtimeRequest(chunk: Uint8Array): boolean {
  return chunk.length === 3 && chunk[0] === 0x10 && chunk[1] === 0x04;
}
