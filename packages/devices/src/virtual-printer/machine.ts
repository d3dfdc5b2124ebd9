import type { Duplex } from 'node:stream';
import type { PrinterProfile } from '@foyer/ticket';
import { Host } from './host.ts';
import type { Operation } from './operations.ts';
import type { Paper } from './paper.ts';
import { createEscposParser } from './parser.ts';
import { isStatusRequest } from './realtime.ts';
import { cannotPrint, identity, isRecoverable, paperByte, processIdReply } from './replies.ts';
import type { SimulatedCondition } from './types.ts';

export interface MachineOptions {
  readonly profile: PrinterProfile;
  readonly paper: Paper;
  readonly printMs: number;
  /** 0: all at once. */
  readonly dotsPerSecond: number;
  readonly keepsHalfCommands: boolean;
  /** Settled when the tickets cut off so far are kept. */
  readonly filed: () => Promise<unknown>;
}

/** What a printer's receive buffer holds while it cannot print; then it stops reading. */
const RECEIVE_BUFFER = 64 * 1024;
/** Where the sensor beside the roll notices that it gets thin: 5 cm. Dots. */
const NEAR_END_DOTS = 400;

interface Task {
  readonly host: Host;
  readonly operation: Operation;
}

type Receiver = ReturnType<typeof createEscposParser>;

/** The printer itself: takes in what its hosts send, and obeys it in turn, as far as paper, blade and cover let it. */
export class Machine {
  readonly #options: MachineOptions;
  readonly #hosts = new Set<Host>();
  readonly #receivers = new Map<Host | null, Receiver>();
  #condition: SimulatedCondition = 'ready';
  #buffer: { readonly host: Host; readonly bytes: Uint8Array }[] = [];
  #buffered = 0;
  #tasks: Task[] = [];
  /** Whose bytes are being read. */
  #speaker: Host | null = null;
  #roll = Number.POSITIVE_INFINITY;
  #jam = false;
  #dropAfter: number | null = null;
  #rest: NodeJS.Timeout | null = null;
  #working = false;

  constructor(options: MachineOptions) {
    this.#options = options;
  }

  get condition(): SimulatedCondition {
    return this.#condition;
  }

  attach(stream: Duplex): void {
    const { printMs, profile } = this.#options;
    const host = new Host(stream, {
      condition: () => this.#condition,
      realtime: profile.status.realtime,
      printMs,
      onBytes: (from, chunk) => this.#receive(from, chunk),
      onRecover: (clear) => this.#recover(clear),
    });
    this.#hosts.add(host);
    stream.once('close', () => {
      this.#hosts.delete(host);
      this.#receivers.delete(host);
    });
  }

  set(next: SimulatedCondition): void {
    const before = this.#condition;
    if (before === 'paper_end' && next !== 'paper_end') this.#newRoll(Number.POSITIVE_INFINITY);
    if (before === 'unrecoverable' && next !== 'unrecoverable') this.#clear();
    this.#become(next);
  }

  load(dots: number): void {
    this.#newRoll(dots);
    this.#become('ready');
  }

  jamNextCut(): void {
    this.#jam = true;
  }

  dropAfter(bytes: number): void {
    this.#dropAfter = bytes;
  }

  babble(bytes: Uint8Array): void {
    for (const host of this.#hosts) host.send(bytes);
  }

  forget(): void {
    this.#clear();
    this.#roll = Number.POSITIVE_INFINITY;
    this.#become('ready');
  }

  powerCycle(): void {
    this.forget();
    this.disconnect();
  }

  disconnect(): void {
    for (const host of this.#hosts) host.destroy();
  }

  stop(): void {
    if (this.#rest) clearTimeout(this.#rest);
    this.disconnect();
  }

  #become(next: SimulatedCondition): void {
    this.#condition = next;
    for (const host of this.#hosts) host.conditionChanged();
    this.#work();
  }

  /** What hangs out of the printer goes with the old roll. */
  #newRoll(dots: number): void {
    this.#roll = dots;
    this.#options.paper.tear();
  }

  /** What a printer loses with its power. */
  #clear(): void {
    this.#clearBuffers();
    this.#options.paper.apply({ op: 'initialize' });
    this.#options.paper.tear();
  }

  #clearBuffers(): void {
    this.#buffer = [];
    this.#buffered = 0;
    this.#tasks = [];
    this.#receivers.clear();
  }

  #recover(clear: boolean): void {
    if (!isRecoverable(this.#condition)) return;
    if (clear) this.#clearBuffers();
    this.#become('ready');
  }

  #receive(host: Host, chunk: Uint8Array): void {
    const bytes = this.#asFarAsTheCableHolds(host, chunk);
    if (cannotPrint(this.#condition) && isStatusRequest(bytes)) return;
    this.#buffer.push({ host, bytes });
    this.#buffered += bytes.length;
    if (this.#buffered > RECEIVE_BUFFER) for (const each of this.#hosts) each.pause();
    this.#work();
  }

  #asFarAsTheCableHolds(host: Host, chunk: Uint8Array): Uint8Array {
    if (this.#dropAfter === null) return chunk;
    const bytes = chunk.subarray(0, this.#dropAfter);
    this.#dropAfter -= bytes.length;
    if (this.#dropAfter === 0) {
      this.#dropAfter = null;
      host.destroy();
    }
    return bytes;
  }

  #work(): void {
    if (this.#working) return;
    this.#working = true;
    while (!this.#rest && !cannotPrint(this.#condition)) {
      const task = this.#tasks.shift();
      if (task) this.#perform(task);
      else if (!this.#read()) break;
    }
    this.#working = false;
  }

  /** Makes tasks of the next bytes in the buffer. @returns false where there are none */
  #read(): boolean {
    const next = this.#buffer.shift();
    if (!next) return false;
    this.#buffered -= next.bytes.length;
    if (this.#buffered <= RECEIVE_BUFFER) for (const host of this.#hosts) host.resume();
    this.#speaker = next.host;
    this.#receiverOf(next.host).push(next.bytes);
    return true;
  }

  #receiverOf(host: Host): Receiver {
    const key = this.#options.keepsHalfCommands ? null : host;
    let receiver = this.#receivers.get(key);
    if (!receiver) {
      receiver = createEscposParser((operation) => {
        if (this.#speaker && operation.op !== 'ignored') this.#tasks.push({ host: this.#speaker, operation });
      });
      this.#receivers.set(key, receiver);
    }
    return receiver;
  }

  #perform(task: Task): void {
    if (this.#jam && task.operation.op === 'cut') {
      this.#jam = false;
      this.#tasks.unshift(task);
      this.#become('cutter');
      return;
    }
    const before = this.#options.paper.fed;
    this.#options.paper.apply(task.operation);
    this.#answer(task);
    this.#unroll(this.#options.paper.fed - before);
  }

  /** The line that was being printed is always finished; the paper ends after it. */
  #unroll(dots: number): void {
    this.#roll -= dots;
    if (this.#roll <= 0) this.#become('paper_end');
    else if (this.#roll < NEAR_END_DOTS && this.#condition === 'ready') this.#become('paper_near_end');
    const { dotsPerSecond } = this.#options;
    if (dotsPerSecond === 0 || dots === 0) return;
    this.#rest = setTimeout(
      () => {
        this.#rest = null;
        this.#work();
      },
      (dots / dotsPerSecond) * 1000,
    );
  }

  #answer({ host, operation }: Task): void {
    const { filed, profile } = this.#options;
    switch (operation.op) {
      case 'process_id':
        this.#endOfPaper();
        if (profile.proof === 'process_id') host.respondAfter(filed(), () => processIdReply(operation.id));
        return;
      case 'transmit_status':
        this.#endOfPaper();
        if (operation.n === 1) host.respondAfter(filed(), () => Uint8Array.of(paperByte(this.#condition)));
        return;
      case 'automatic_status':
        if (profile.status.automatic) host.watch(operation.n);
        return;
      case 'identity':
        host.send(identity(operation.n) ?? new Uint8Array());
        return;
      default:
        return;
    }
  }

  /** Where there is no blade, a request for proof is the sign that the ticket is done. */
  #endOfPaper(): void {
    if (this.#options.profile.cutter === 'none') this.#options.paper.cut();
  }
}
