/** The words of button pads (docs/protocol.md). Free of zod: the pad process and the screens need no more. */
export const PAD_KEYS = ['NEXT', 'RECALL', 'START', 'FINISH', 'NOSHOW', 'BREAK', 'PARK', 'TRANSFER', 'CALL'] as const;
export type PadKey = (typeof PAD_KEYS)[number];
/** What one button alone can say: a call by number needs digits. */
export const PAD_BUTTONS = PAD_KEYS.filter((key) => key !== 'CALL');
export type PadButton = Exclude<PadKey, 'CALL'>;

export const LAMPS = ['READY', 'CALLED', 'SERVING', 'ERROR'] as const;
export type Lamp = (typeof LAMPS)[number];
export const LAMP_STATES = ['OFF', 'ON', 'BLINK'] as const;
export type LampState = (typeof LAMP_STATES)[number];

/**
 * Why a press had no effect. `EMPTY` nobody waits · `STATE` the counter cannot do that now · `STALE` something changed meanwhile ·
 * `BUSY` no decision yet · `OFFLINE` no hub · `UNKNOWN` nobody is signed in, or no counter is for this pad · `NUMBER` no such number,
 * or several · `SCREEN` something has to be answered on the screen first
 */
export const PAD_REFUSALS = ['EMPTY', 'STATE', 'STALE', 'BUSY', 'OFFLINE', 'UNKNOWN', 'NUMBER', 'SCREEN'] as const;
export type PadRefusal = (typeof PAD_REFUSALS)[number];
export type PadAnswer = { readonly ok: true } | { readonly ok: false; readonly why: PadRefusal };

/** What a pad shows. */
export interface PadFace {
  readonly lamps: Readonly<Record<Lamp, LampState>>;
  /** Of ASCII, 16 characters are shown. */
  readonly text: string;
}

/** A press this soon after another ticket came was meant for what stood there before. ms */
export const PAD_SETTLE_MS = 1000;

const REFUSAL_OF: Readonly<Record<string, PadRefusal>> = {
  STALE_STATE: 'STALE',
  TICKET_STATE: 'STALE',
  COUNTER_NOT_OPEN: 'STATE',
  COUNTER_HAS_TICKET: 'STATE',
  COUNTER_HAS_NO_TICKET: 'STATE',
  CHERRY_PICK_NOT_ALLOWED: 'STATE',
  TARGET_ABSENT: 'STATE',
  TARGET_SAME: 'STATE',
  TARGET_INVALID: 'STATE',
  SERVICE_CLOSED: 'STATE',
  PARK_TIME_INVALID: 'STATE',
  NUMBER_UNKNOWN: 'NUMBER',
  OUTCOME_REQUIRED: 'SCREEN',
  NOT_SAVED: 'BUSY',
  TOO_MANY_REQUESTS: 'BUSY',
  SHUTTING_DOWN: 'OFFLINE',
  HUB_UNREACHABLE: 'OFFLINE',
};
/** What a pad is told of an error, by its code. */
export const padRefusalOf = (code: string | null): PadRefusal => (code !== null && REFUSAL_OF[code]) || 'UNKNOWN';

/**
 * Of the tickets that wait, the one that was typed on a pad: its number, or where a pad has digits only, the digits of just one.
 * Null: none, or several.
 */
export function ticketTyped<Ticket extends { readonly number: string }>(typed: string, waiting: Iterable<Ticket>): Ticket | null {
  let found: Ticket | null = null;
  for (const ticket of waiting) {
    if (ticket.number === typed) return ticket;
    if (!/^\d+$/.test(typed) || Number(ticket.number.replace(/\D/g, '') || Number.NaN) !== Number(typed)) continue;
    if (found !== null) return null;
    found = ticket;
  }
  return found;
}
