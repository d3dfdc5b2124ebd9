import type { CounterView, LampState } from '@foyer/contract';

export interface DeskFace {
  lamps: { READY: LampState; CALLED: LampState; SERVING: LampState; ERROR: LampState };
  text: string;
  /** The ticket that it tells of. */
  about: string | null;
}

/** What the button pad shows of the counter, as the hub last told it: pads have ASCII only. */
export function deskFace({ status, waiting, currentTicket }: CounterView, connected: boolean): DeskFace {
  if (!connected) return { lamps: { READY: 'OFF', CALLED: 'OFF', SERVING: 'OFF', ERROR: 'BLINK' }, text: 'HUB AWAY', about: null };
  return {
    lamps: {
      READY: status === 'open' ? 'ON' : 'OFF',
      CALLED: currentTicket?.state === 'called' ? 'BLINK' : 'OFF',
      SERVING: currentTicket?.state === 'serving' ? 'ON' : 'OFF',
      ERROR: 'OFF',
    },
    text: `${currentTicket?.number ?? status.toUpperCase()} +${waiting}`,
    about: currentTicket?.id ?? null,
  };
}
