import type { StationResult } from '@foyer/contract';
import type { Printed } from '../hall/printing.ts';
import type { StationTiming } from './station.ts';

type Stage = 'offered' | 'beginning' | 'begun' | 'over';

/** One job at a print station: offered, begun, over. What was not begun here is never printed there; what was begun is never offered again. */
export class StationJob {
  readonly id: string;
  readonly printerId: string;
  readonly over: Promise<Printed>;
  readonly #timing: StationTiming;
  readonly #beforeSend: () => Promise<void>;
  #settle: (result: Printed) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;
  #stage: Stage = 'offered';
  /** The connection was lost since it began: the station may have been started anew, and know nothing of it. */
  #doubtful = false;
  /** It was over before "sent" was on the disk: this counts once it is. */
  #early: Printed | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(id: string, printerId: string, timing: StationTiming, beforeSend: () => Promise<void>) {
    this.id = id;
    this.printerId = printerId;
    this.#timing = timing;
    this.#beforeSend = beforeSend;
    this.over = new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
    });
    this.#within(timing.begin, { state: 'not_sent', trouble: 'silent' });
  }

  static begunBefore(id: string, printerId: string, timing: StationTiming): StationJob {
    const job = new StationJob(id, printerId, timing, async () => undefined);
    job.#stage = 'begun';
    job.stationWent();
    return job;
  }

  /** @returns whether the station may print it */
  async begin(): Promise<boolean> {
    if (this.#stage !== 'offered') return false;
    this.#stage = 'beginning';
    clearTimeout(this.#timer);
    try {
      await this.#beforeSend();
    } catch (error) {
      this.#stage = 'over';
      this.#fail(error);
      throw error;
    }
    this.#stage = 'begun';
    if (this.#early) this.#conclude(this.#early);
    else this.#await(this.#doubtful ? this.#timing.away : this.#timing.result);
    return this.#stage === 'begun';
  }

  end({ state, trouble, paperMm }: StationResult): void {
    const paper = paperMm === null ? {} : { paperMm };
    if (state === 'confirmed') this.#conclude({ state, ...paper });
    else this.#conclude({ state, trouble: trouble ?? 'no_proof', ...paper });
  }

  stationWent(): void {
    if (this.#stage === 'offered') return this.#conclude({ state: 'not_sent', trouble: 'offline' });
    this.#doubtful = true;
    if (this.#stage === 'begun') this.#await(this.#timing.away);
  }

  /** On another connection: it is another program, or it lost one without our noticing. */
  stationCame(): void {
    if (this.#stage === 'offered') this.#conclude({ state: 'not_sent', trouble: 'connection_lost' });
    else this.#doubtful = true;
  }

  /** The station reported. @param inHand it says that it works on this job */
  heard(inHand: boolean): void {
    if (!this.#doubtful || this.#stage !== 'begun') return;
    if (!inHand) return this.#conclude({ state: 'unknown', trouble: 'interrupted' });
    this.#doubtful = false;
    this.#await(this.#timing.result);
  }

  abandon(): void {
    this.#conclude(this.#stage === 'offered' ? { state: 'not_sent', trouble: 'closed' } : { state: 'unknown', trouble: 'closed' });
  }

  #await(ms: number): void {
    this.#within(ms, { state: 'unknown', trouble: 'connection_lost' });
  }

  #within(ms: number, otherwise: Printed): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#conclude(otherwise), ms).unref();
  }

  #conclude(result: Printed): void {
    if (this.#stage === 'over') return;
    if (this.#stage === 'beginning') {
      this.#early = result;
      return;
    }
    this.#stage = 'over';
    clearTimeout(this.#timer);
    this.#settle(result);
  }
}
