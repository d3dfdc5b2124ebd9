import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Dice } from './dice.ts';
import type { Ledger, Order } from './ledger.ts';
import type { Wire, WireAnswer } from './wire.ts';

/** How often an answer gets lost, a person presses twice, and a client asks again what it knows. */
const LOST = 0.03;
const TWICE_AT_ONCE = 0.02;
const AGAIN = 0.02;
const SAME_KEY_FOR_SOMETHING_ELSE = 0.005;
const REMEMBERED = 12;
const GIVE_UP_MS = 60_000;

/**
 * Delivers commands as Foyer's own clients do: under a key of its own each, again and again until there is an answer. And
 * it is unlucky: connections break, keys go out twice, and every answer to a key has to be the same.
 */
export class Messenger {
  readonly #wire: Wire;
  readonly #ledger: Ledger;
  readonly #dice: Dice;
  readonly #prefix: string;
  readonly #device: string | null;
  readonly #lately: { readonly key: string; readonly order: Order; readonly answer: WireAnswer }[] = [];
  #sent = 0;

  /** @param device the cookie of the device that it stands at */
  constructor(wire: Wire, ledger: Ledger, dice: Dice, prefix: string, device: string | null = null) {
    this.#wire = wire;
    this.#ledger = ledger;
    this.#dice = dice;
    this.#prefix = prefix;
    this.#device = device;
  }

  async deliver(order: Order): Promise<WireAnswer> {
    this.#sent += 1;
    const key = `${this.#prefix}-${this.#sent}`;
    if (this.#dice.chance(LOST)) await this.#loseAnswer(key, order);
    const answer = this.#dice.chance(TWICE_AT_ONCE) ? await this.#twice(key, order) : await this.#untilAnswered(key, order);
    this.#ledger.note(key, order, answer);
    if (answer.status < 400) this.#lately.push({ key, order, answer });
    if (this.#lately.length > REMEMBERED) this.#lately.shift();
    if (this.#dice.chance(AGAIN)) this.#compare(key, order, answer, await this.#untilAnswered(key, order));
    if (answer.status < 400 && this.#dice.chance(SAME_KEY_FOR_SOMETHING_ELSE)) await this.#reuse(key, order);
    return answer;
  }

  /** Asks again for what it was told lately: also a hub that was started anew has to know. */
  async askAgain(): Promise<void> {
    for (const { key, order, answer } of [...this.#lately]) this.#compare(key, order, answer, await this.#untilAnswered(key, order));
  }

  /** Reading leaves nothing behind. */
  async read(path: string, token: string | null = null): Promise<WireAnswer> {
    return this.#untilAnswered(null, { name: 'read', method: 'GET', path, token });
  }

  async #loseAnswer(key: string, order: Order): Promise<void> {
    this.#ledger.drops += 1;
    await this.#wire.send({ ...order, device: this.#device, key }, this.#dice.whole(12)).catch(() => {});
  }

  async #twice(key: string, order: Order): Promise<WireAnswer> {
    const [one, other] = await Promise.all([this.#untilAnswered(key, order), this.#untilAnswered(key, order)]);
    this.#compare(key, order, one, other);
    return one;
  }

  async #reuse(key: string, order: Order): Promise<void> {
    const { status, body } = await this.#untilAnswered(key, { ...order, path: `${order.path}?again` });
    if (body?.code !== 'IDEMPOTENCY_KEY_REUSED')
      this.#ledger.wrong.push(`${key} for something else was answered with ${status} ${JSON.stringify(body)}`);
  }

  #compare(key: string, { name }: Order, one: WireAnswer, other: WireAnswer): void {
    this.#ledger.repeats += 1;
    if (!isDeepStrictEqual(settled(one), settled(other)))
      this.#ledger.wrong.push(`${name} ${key} had two answers: ${shortly(one)} and ${shortly(other)}`);
  }

  async #untilAnswered(key: string | null, order: Order): Promise<WireAnswer> {
    const giveUp = Date.now() + GIVE_UP_MS;
    for (;;) {
      try {
        const answer = await this.#wire.send({ ...order, device: this.#device, key });
        if (answer.status !== 503) return answer;
      } catch (error) {
        if (Date.now() > giveUp) throw error;
      }
      await sleep(20 + this.#dice.whole(60));
    }
  }
}

function shortly(answer: WireAnswer): string {
  return JSON.stringify(answer).slice(0, 300);
}

/** A stale press is also told how the counter stands by now: that is no part of the answer that is kept. */
function settled({ status, body }: WireAnswer): unknown {
  if (body?.code !== 'STALE_STATE') return { status, body };
  const { counter: _, ...details } = body.details;
  return { status, body: { ...body, details } };
}
