import { HEARTBEAT_MS } from '@foyer/contract';
import type { CommitGroup, Hall } from '../hall/index.ts';
import { moment } from '../hall/views/index.ts';
import type { HubContext } from '../http/handlers/context.ts';
import { sentenceOf } from '../http/sentence.ts';
import type { Rank } from './audience.ts';
import { jsonFrame } from './frames.ts';
import type { Listener } from './listener.ts';
import { News } from './news.ts';
import { RecentEvents } from './recent-events.ts';
import { ServicesNow } from './services-now.ts';

/** Sockets per turn of the event loop: what is decided meanwhile is not kept waiting by a thousand phones. */
const CHUNK = 64;
/** And no longer than this, where a socket takes long. */
const CHUNK_MS = 0.5;

/**
 * Tells every listener what was committed: the displays at once, before the callers have their answers; then the other screens, then
 * the phones, a chunk per turn of the loop. What happens during such a pass rides along, or in the next one.
 */
export class Broadcaster {
  readonly news: News;
  readonly #recent: RecentEvents;
  readonly #servicesNow: ServicesNow;
  readonly #context: Pick<HubContext, 'hall' | 'config' | 'clock'>;
  readonly #listeners: Readonly<Record<Rank, Set<Listener>>> = { display: new Set(), screen: new Set(), phone: new Set() };
  readonly #stop: (() => void)[];
  #passing = false;

  constructor(context: Pick<HubContext, 'hall' | 'config' | 'clock'>) {
    const { hall } = context;
    this.#context = context;
    this.#recent = new RecentEvents(hall.state, (id) => hall.reads.ticket(id));
    this.news = new News(context, this.#recent);
    this.#servicesNow = new ServicesNow(hall, this.#recent);
    const beat = setInterval(() => this.#beat(), HEARTBEAT_MS);
    this.#stop = [...this.#follow(hall), () => clearInterval(beat)];
  }

  get seq(): number {
    return this.#recent.seq;
  }

  add(listener: Listener): void {
    this.#listeners[listener.audience.rank].add(listener);
  }

  remove(listener: Listener): void {
    this.#listeners[listener.audience.rank].delete(listener);
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  #follow(hall: Hall): (() => void)[] {
    return [
      hall.onCommit('displays', (group) => this.#tellDisplays(group)),
      hall.onCommit('phones', () => this.#startPass()),
      hall.onTick(() => this.#tellServices()),
      hall.printer.onChange(() => this.#tellPrinters()),
    ];
  }

  #tellDisplays(group: CommitGroup): void {
    this.#recent.add(group, this.#context.hall.state);
    this.news.outdate();
    for (const display of this.#listeners.display) display.catchUp(this.news, this.seq);
  }

  #startPass(): void {
    const everyone = [...this.#listeners.screen, ...this.#listeners.phone];
    if (this.#passing || everyone.length === 0) return;
    this.#passing = true;
    const upTo = this.seq;
    inChunks(
      everyone,
      (listener) => listener.catchUp(this.news, this.seq),
      () => {
        this.#passing = false;
        if (this.seq > upTo) this.#startPass();
      },
    );
  }

  /** Each screen of the printer beside it. */
  #tellPrinters(): void {
    const frames = new Map<string | null, Buffer>();
    const frameFor = (deviceId: string | null): Buffer => {
      const frame = frames.get(deviceId) ?? jsonFrame({ type: 'printer', printer: this.#context.hall.printer.view(deviceId) });
      frames.set(deviceId, frame);
      return frame;
    };
    for (const rank of ['display', 'screen'] as const)
      for (const listener of this.#listeners[rank]) listener.write(frameFor(listener.audience.deviceId));
  }

  /** What changed with time alone. Who is behind hears the events first, or not at all: the next heartbeat brings them. */
  #tellServices(): void {
    const services = this.#servicesNow.changed();
    this.news.outdate();
    if (services.length === 0) return;
    const frames = new Map<string, Buffer | null>();
    for (const rank of ['display', 'screen'] as const) {
      for (const listener of this.#listeners[rank]) {
        if (listener.seq !== this.seq) continue;
        const { key } = listener.audience;
        if (!frames.has(key)) frames.set(key, this.news.servicesNow(services, listener.audience));
        const frame = frames.get(key);
        if (frame) listener.write(frame);
      }
    }
  }

  /** A heartbeat says how far the log is, so whoever is behind hears what is missing first. */
  #beat(): void {
    const now = this.#context.clock.now();
    const at = moment(now);
    let frame = jsonFrame({ type: 'heartbeat', seq: this.seq, at });
    let seq = this.seq;
    const beat = (listener: Listener) => {
      if (seq !== this.seq) {
        seq = this.seq;
        frame = jsonFrame({ type: 'heartbeat', seq, at });
      }
      listener.endSession(now, SESSION_OVER);
      listener.catchUp(this.news, seq);
      listener.tellOverdue(this.news);
      listener.write(frame);
    };
    inChunks([...this.#listeners.display, ...this.#listeners.screen, ...this.#listeners.phone], beat, () => undefined);
  }
}

const SESSION_OVER = jsonFrame({ type: 'error', code: 'UNAUTHENTICATED', message: sentenceOf('UNAUTHENTICATED') });

/** The first chunk in the next turn of the loop: whatever is to be answered in this one goes first. */
function inChunks(listeners: readonly Listener[], tell: (listener: Listener) => void, done: () => void): void {
  let next = 0;
  const chunk = (): void => {
    const end = Math.min(next + CHUNK, listeners.length);
    const late = performance.now() + CHUNK_MS;
    while (next < end && performance.now() < late) tell(listeners[next++] as Listener);
    if (next < listeners.length) setImmediate(chunk);
    else done();
  };
  setImmediate(chunk);
}
