import type { Socket } from 'node:net';
import type { TicketStatus } from '@foyer/contract';
import type { ServiceId } from '@foyer/queue';
import type { WebSocket } from 'ws';
import { type Audience, asPublic } from './audience.ts';
import { jsonFrame } from './frames.ts';
import type { News } from './news.ts';
import { type AskStanding, servicesOf, TicketFollower } from './ticket-follower.ts';

/** More than this unread, and the reader is dropped: it comes back and asks for what is missing. */
const MOST_UNREAD_BYTES = 1024 * 1024;

export interface ListenerParts {
  readonly socket: WebSocket;
  /** What the socket is on: whole frames are written there. */
  readonly stream: Socket;
  readonly audience: Audience;
  /** ms since the epoch; null: a member of the public. */
  readonly staffUntil: number | null;
  readonly askStanding: AskStanding;
}

/** One subscribed connection: what it hears, and up to where it has heard it. */
export class Listener {
  audience: Audience;
  /** The last event it was told of, or that its snapshot holds. */
  seq = 0;
  /** Staff rights end with the token, ms since the epoch; null: a member of the public. */
  #staffUntil: number | null;
  /** That it was shown. */
  #services: ReadonlySet<ServiceId> = new Set();
  readonly #ticket: TicketFollower | null;
  readonly #socket: WebSocket;
  readonly #stream: Socket;

  constructor({ socket, stream, audience, staffUntil, askStanding }: ListenerParts) {
    this.#socket = socket;
    this.#stream = stream;
    this.audience = audience;
    this.#staffUntil = staffUntil;
    this.#ticket = audience.ticketId === null ? null : new TicketFollower(audience.ticketId, askStanding);
  }

  /**
   * Whole frames, straight into the connection. `ws` itself writes at once when nothing is compressed, so frames of both never mix.
   * A slow reader is dropped, not buffered for.
   */
  write(frames: Buffer): void {
    if (frames.length === 0 || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#stream.writableLength > MOST_UNREAD_BYTES) this.#socket.terminate();
    else this.#stream.write(frames);
  }

  begin(news: News, seq: number): void {
    this.seq = seq;
    this.#show(news, this.#ticket?.whole() ?? null);
  }

  #show(news: News, ticket: TicketStatus | null): void {
    const snapshot = news.snapshot(this.audience, ticket);
    this.#services = new Set(snapshot.services.map(({ id }) => id));
    this.write(jsonFrame(snapshot));
  }

  /** Goes on from what the client says it knows. @returns false where that is too long ago. */
  resume(news: News, since: number, seq: number): boolean {
    const frames = this.audience.filter ? news.after(since, this.audience) : null;
    if (!frames) return false;
    this.seq = seq;
    this.write(frames);
    this.#tellTicket(news, this.#ticket?.whole());
    return true;
  }

  /** Whoever's session is over hears on as the public does, and is told so. */
  endSession(now: number, notice: Buffer): void {
    if (this.#staffUntil === null || this.#staffUntil > now) return;
    this.#staffUntil = null;
    this.audience = asPublic(this.audience);
    this.write(notice);
  }

  /** Everything up to `seq`, which is now. */
  catchUp(news: News, seq: number): void {
    if (this.seq >= seq) return;
    const frames = news.after(this.seq, this.audience);
    const changes = news.changesAfter(this.seq);
    if (!frames || !changes) return this.begin(news, seq);
    this.seq = seq;
    this.write(frames);
    this.#tellTicket(news, this.#ticket?.after(changes));
  }

  /** With a heartbeat: what could wait for it. */
  tellOverdue(news: News): void {
    this.#tellTicket(news, this.#ticket?.overdue());
  }

  /** Who hears of one ticket alone was shown its services alone: sent on to another one, it is shown that too. */
  #tellTicket(news: News, ticket: TicketStatus | null | undefined): void {
    if (!ticket) return;
    if (this.audience.filter || servicesOf(ticket).every((id) => this.#services.has(id)))
      this.write(jsonFrame({ type: 'ticket_update', seq: this.seq, ticket }));
    else this.#show(news, ticket);
  }
}
