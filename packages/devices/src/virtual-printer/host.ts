import type { Duplex } from 'node:stream';
import { createRealtimeScanner, type RealtimeCommand } from './realtime.ts';
import { automaticReply, realtimeReply, saysNothing, watched } from './replies.ts';
import type { SimulatedCondition } from './types.ts';

export interface HostOptions {
  readonly condition: () => SimulatedCondition;
  readonly realtime: boolean;
  /** ms from the end of a ticket to its proof. */
  readonly printMs: number;
  readonly onBytes: (host: Host, chunk: Uint8Array) => void;
  readonly onRecover: (clear: boolean) => void;
}

/** One host at the printer. Requests for status are answered at once, proofs in turn. */
export class Host {
  readonly #stream: Duplex;
  readonly #options: HostOptions;
  readonly #scan = createRealtimeScanner((command) => this.#obeyNow(command));
  #automatic = 0;
  #told = '';
  #responses: Promise<unknown> = Promise.resolve();

  constructor(stream: Duplex, options: HostOptions) {
    this.#stream = stream;
    this.#options = options;
    stream.on('error', () => stream.destroy());
    stream.on('data', (chunk: Buffer) => {
      this.#scan(chunk);
      options.onBytes(this, chunk);
    });
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  destroy(): void {
    this.#stream.destroy();
  }

  send(bytes: Uint8Array): void {
    if (!this.#stream.destroyed && this.#stream.writable && !saysNothing(this.#options.condition())) this.#stream.write(bytes);
  }

  /** GS a n */
  watch(mask: number): void {
    this.#automatic = mask;
    if (mask !== 0) this.#tell(automaticReply(this.#options.condition()));
  }

  /** Somebody opened the cover, changed the paper, … */
  conditionChanged(): void {
    const reply = automaticReply(this.#options.condition());
    if (this.#automatic !== 0 && watched(reply, this.#automatic) !== this.#told) this.#tell(reply);
  }

  /** Proof follows the printing. @param done when what is to be proven is kept; if it is not, nothing is said. */
  respondAfter(done: Promise<unknown>, reply: () => Uint8Array): void {
    const { printMs } = this.#options;
    this.#responses = this.#responses
      .then(() => done)
      .then(
        async () => {
          if (printMs > 0) await new Promise((resolve) => setTimeout(resolve, printMs));
          this.send(reply());
        },
        () => {},
      );
  }

  #tell(reply: Uint8Array): void {
    this.#told = watched(reply, this.#automatic);
    this.send(reply);
  }

  #obeyNow(command: RealtimeCommand): void {
    const { condition, realtime, onRecover } = this.#options;
    if (command.kind === 'recover') onRecover(command.clear);
    else if (realtime) this.send(Uint8Array.of(realtimeReply(condition(), command.n)));
  }
}
