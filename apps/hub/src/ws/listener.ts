import type { Socket } from 'node:net';
import type { TicketStatus } from '@foyer/contract';
import type { WebSocket } from 'ws';
import { type Audience, asPublic } from './audience.ts';
import type { Changes } from './changes.ts';
import { jsonFrame } from './frames.ts';
import type { News } from './news.ts';

/** More than this unread, and the reader is dropped: it comes back and asks for what is missing. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** One subscribed connection: what it hears, and up to where it has heard it. */
export class Listener {
  audience: Audience;
  /** The last event it was told of, or that its snapshot holds. */
  seq: number;
  /** Staff rights end with the token, ms since the epoch; null: a member of the public. */
  #staffUntil: number | null;
  #ticket: TicketStatus | null = null;
  #ticketText = '';
  readonly #socket: WebSocket;
  readonly #stream: Socket;

  constructor(socket: WebSocket, stream: Socket, audience: Audience, staffUntil: number | null) {
    this.#socket = socket;
    this.#stream = stream;
    this.audience = audience;
    this.#staffUntil = staffUntil;
    this.seq = 0;
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
    const snapshot = news.snapshot(this.audience);
    this.#remember(snapshot.ticket);
    this.write(jsonFrame(snapshot));
  }

  /** Goes on from what the client says it knows. @returns false where that is too long ago. */
  resume(news: News, since: number, seq: number): boolean {
    this.seq = since;
    const frames = this.audience.filter ? news.after(since, this.audience) : null;
    if (!frames) return false;
    this.seq = seq;
    this.write(frames);
    this.#tellTicket(news, seq);
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
    const known = this.seq;
    const frames = news.after(known, this.audience);
    if (!frames) return this.begin(news, seq);
    this.seq = seq;
    this.write(frames);
    const changes = news.changesAfter(known);
    if (changes && this.#concerns(changes)) this.#tellTicket(news, seq);
  }

  /** A phone's ticket moves when its queue does; one that was called or is done, only by what happens to itself. */
  #concerns({ tickets, services }: Changes): boolean {
    const { ticketId } = this.audience;
    if (ticketId === null) return false;
    return tickets.has(ticketId) || (this.#ticket?.state === 'waiting' && services.has(this.#ticket.serviceId));
  }

  #tellTicket(news: News, seq: number): void {
    if (!this.audience.ticketId) return;
    const ticket = news.ticketStatus(this.audience.ticketId);
    if (ticket && this.#remember(ticket)) this.write(jsonFrame({ type: 'ticket_update', seq, ticket }));
  }

  /** @returns whether it is other than what the listener has */
  #remember(ticket: TicketStatus | null): boolean {
    const text = JSON.stringify(ticket);
    const news = text !== this.#ticketText;
    this.#ticket = ticket;
    this.#ticketText = text;
    return news;
  }
}
