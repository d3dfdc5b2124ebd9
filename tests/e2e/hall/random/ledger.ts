import type { WireAnswer } from './wire.ts';

/** What was asked, in the words of the API. */
export interface Order {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly token: string | null;
  readonly counterId?: string;
}

/** A command that was done, and what its sender was told. */
export interface Told {
  readonly key: string;
  readonly name: string;
  readonly status: number;
  readonly counterId: string | null;
  /** Who the sender said is there; undefined: it did not say. */
  readonly expected: string | null | undefined;
  /** Of the ticket, booking or text that the answer is about. */
  readonly id: string | null;
  readonly number: string | null;
  readonly at: string | null;
}

/** All that clients were told, to be held against the log afterwards. */
export class Ledger {
  readonly done: Told[] = [];
  readonly refused = new Map<string, number>();
  readonly wrong: string[] = [];
  commands = 0;
  drops = 0;
  repeats = 0;

  note(key: string, order: Order, { status, body }: WireAnswer): void {
    this.commands += 1;
    if (status >= 400) {
      const code = `${body?.code ?? status}`;
      this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
      if (status >= 500 || code === 'INVALID_REQUEST' || code === 'NOT_FOUND')
        this.wrong.push(`${order.method} ${order.path} ${JSON.stringify(order.body)} was answered with ${status} ${JSON.stringify(body)}`);
      return;
    }
    const about = body?.ticket ?? body;
    this.done.push({
      key,
      name: order.name,
      status,
      counterId: order.counterId ?? null,
      expected: (order.body as { expectTicketId?: string | null } | undefined)?.expectTicketId,
      id: about?.id ?? null,
      number: about?.number ?? null,
      at: about?.counterId ?? null,
    });
  }

  of(...names: readonly string[]): Told[] {
    return this.done.filter(({ name }) => names.includes(name));
  }
}
