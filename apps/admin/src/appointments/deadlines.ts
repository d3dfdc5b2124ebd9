import type { AppointmentView, ServiceView } from '@foyer/contract';

export interface Deadlines {
  /** Epoch milliseconds. Checked in sooner, the visitor waits until then. */
  readonly callableFrom: number;
  /** Checked in later, the visitor waits with those who have no appointment. */
  readonly lateAfter: number;
  /** Not checked in by then: a no-show. */
  readonly releasedAt: number;
}

export function deadlinesOf({ at }: Pick<AppointmentView, 'at'>, rules: NonNullable<ServiceView['appointments']>): Deadlines {
  const booked = Date.parse(at);
  return {
    callableFrom: booked - rules.earlySeconds * 1000,
    lateAfter: booked + rules.lateSeconds * 1000,
    releasedAt: booked + rules.releaseSeconds * 1000,
  };
}
