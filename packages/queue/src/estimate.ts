import type { EpochMs, ServiceId } from './ids.ts';
import type { HallState } from './state.ts';

/** A wait still ahead, in whole seconds: the P50 and the P80 of what may happen. */
export interface Estimate {
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

export function estimate(_state: HallState, _serviceId: ServiceId, _waitingBefore: number, _now: EpochMs): Estimate | null {
  return null;
}
