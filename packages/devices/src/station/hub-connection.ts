import type { ClientMessage } from '@foyer/contract';
import type { DeviceClock } from '../printer/types.ts';
import type { StationTiming } from './timing.ts';

/** A socket to the hub's `/ws/queues` that carries this device's key. */
export interface HubSocket {
  send(text: string): void;
  /** Lets go at once. */
  close(): void;
}
export interface HubSocketEvents {
  onMessage(text: string): void;
  /** Once, whoever closed it. */
  onClose(why: string): void;
}
/** Opens the socket. Rejects where no hub answers, or it is not the one that this device belongs to, or the device was never let in. */
export type ConnectToHub = (events: HubSocketEvents) => Promise<HubSocket>;

/** The hub went away before it answered: whether it heard the question, nobody knows. */
export class HubLost extends Error {
  override readonly name = 'HubLost';
}

type Method = 'GET' | 'POST';
interface Message {
  readonly type: string;
}

/** One connection to the hub, from its opening to its end. It never comes back: the next one is another. */
export class HubConnection {
  /** Resolves with the reason when the connection is over. */
  readonly lost: Promise<string>;
  readonly #clock: DeviceClock;
  readonly #timing: StationTiming;
  readonly #onMessage: (message: Message) => void;
  readonly #answers = new Map<string, (status: number | null) => void>();
  #socket: HubSocket | null = null;
  #isOver = false;
  #asked = 0;
  #stopListening: () => void = () => {};
  #settleLost: (why: string) => void = () => {};

  private constructor(clock: DeviceClock, timing: StationTiming, onMessage: (message: Message) => void) {
    this.#clock = clock;
    this.#timing = timing;
    this.#onMessage = onMessage;
    this.lost = new Promise((resolve) => {
      this.#settleLost = resolve;
    });
  }

  /** @throws what `connect` throws. */
  static async open(
    connect: ConnectToHub,
    parts: { readonly clock: DeviceClock; readonly timing: StationTiming; readonly onMessage: (message: Message) => void },
  ): Promise<HubConnection> {
    const connection = new HubConnection(parts.clock, parts.timing, parts.onMessage);
    connection.#socket = await connect({
      onMessage: (text) => connection.#hear(text),
      onClose: (why) => connection.#end(why),
    });
    if (connection.#isOver) connection.#socket.close();
    else connection.#expectWord();
    return connection;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  say(message: ClientMessage): void {
    if (!this.#isOver) this.#socket?.send(JSON.stringify(message));
  }

  /**
   * A REST request over the socket. Gives the status of its answer.
   * @throws HubLost where the connection ends before the answer; one that takes too long ends the connection, so that both sides know.
   */
  async request(method: Method, path: string, body?: unknown): Promise<number> {
    if (this.#isOver) throw new HubLost(`the hub is away: ${method} ${path}`);
    const id = String(++this.#asked);
    const status = await new Promise<number | null>((resolve) => {
      const stop = this.#clock.after(this.#timing.answer, () => this.close('a request was not answered in time'));
      this.#answers.set(id, (answer) => {
        stop();
        this.#answers.delete(id);
        resolve(answer);
      });
      this.say({ type: 'request', id, method, path, ...(body !== undefined && { body }) });
    });
    if (status === null) throw new HubLost(`the hub went away before its answer: ${method} ${path}`);
    return status;
  }

  close(why: string): void {
    this.#socket?.close();
    this.#end(why);
  }

  #hear(text: string): void {
    if (this.#isOver) return;
    this.#expectWord();
    for (const message of messagesIn(text)) {
      if (message.type === 'reply') this.#answer(message as Message & { id?: unknown; status?: unknown });
      else this.#onMessage(message);
    }
  }

  #answer({ id, status }: { readonly id?: unknown; readonly status?: unknown }): void {
    if (typeof id === 'string' && typeof status === 'number') this.#answers.get(id)?.(status);
  }

  #expectWord(): void {
    this.#stopListening();
    this.#stopListening = this.#clock.after(this.#timing.silence, () => this.close('the hub says nothing'));
  }

  #end(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopListening();
    for (const answer of [...this.#answers.values()]) answer(null);
    this.#settleLost(why);
  }
}

/** One message in a frame, or a list of them. What is no message is passed over: the hub and its stations are one product. */
function messagesIn(text: string): readonly Message[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return (Array.isArray(parsed) ? parsed : [parsed]).filter(isMessage);
  } catch {
    return [];
  }
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
