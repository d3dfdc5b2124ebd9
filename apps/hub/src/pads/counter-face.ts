import { PAD_SETTLE_MS } from '@foyer/contract';
import { DARK, type PadPress, type ShownFace } from '@foyer/devices/pad';
import { type CounterId, currentTicket, effectiveStatus, waitingForCounter } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';

/** What the pad of a counter shows of what is on the disk. */
export function counterFace({ state, alarms }: Pick<Hall, 'state' | 'alarms'>, counterId: CounterId): ShownFace {
  if (!state.counters.has(counterId)) return { lamps: { ...DARK, ERROR: 'ON' }, text: 'NO COUNTER', about: null };
  const ticket = currentTicket(state, counterId);
  const status = effectiveStatus(state, counterId);
  return {
    lamps: {
      READY: status === 'open' ? 'ON' : 'OFF',
      CALLED: ticket?.state === 'called' ? 'BLINK' : 'OFF',
      SERVING: ticket?.state === 'serving' ? 'ON' : 'OFF',
      ERROR: alarms().length > 0 ? 'ON' : 'OFF',
    },
    text: `${ticket?.number ?? status.toUpperCase()} +${waitingForCounter(state, counterId)}`,
    about: ticket?.id ?? null,
  };
}

/**
 * Whether a press came before anybody could have seen who had come: a key that sends a visitor away is never about one who has only
 * just been called.
 */
export function settling(clock: { now(): number }): { shown(about: string | null): void; isTooSoon(press: PadPress): boolean } {
  let seen: string | null = null;
  let since = Number.NEGATIVE_INFINITY;
  return {
    shown(about) {
      if (about === seen) return;
      seen = about;
      since = about === null ? Number.NEGATIVE_INFINITY : clock.now();
    },
    isTooSoon: ({ key }) => (key === 'NEXT' || key === 'CALL') && clock.now() - since < PAD_SETTLE_MS,
  };
}
