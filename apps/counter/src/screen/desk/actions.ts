import type { CounterTicket, CounterView } from '@foyer/contract';

/** What has a key of its own. */
export type Action = 'callNext' | 'recall' | 'startService' | 'finishService' | 'markNoShow' | 'transfer' | 'park' | 'findNumber' | 'help';

/** Function keys: single letters would get in the way of speech input and screen readers (WCAG 2.1.4). */
export const KEYS: Readonly<Record<Action, string>> = {
  help: 'F1',
  callNext: 'F2',
  findNumber: 'F3',
  recall: 'F4',
  transfer: 'F6',
  park: 'F7',
  startService: 'F8',
  finishService: 'F9',
  markNoShow: 'F10',
};
export const ACTIONS = Object.keys(KEYS) as readonly Action[];

export const actionOfKey = (key: string): Action | null => ACTIONS.find((action) => KEYS[action] === key) ?? null;

/** A press this soon after another ticket came to the counter was meant for what stood there before. */
export const SETTLE_MS = 1000;

export interface Situation {
  readonly setStatus: CounterView['setStatus'];
  readonly ticket: Pick<CounterTicket, 'state'> | null;
  /** Service starts with the call: the hall has no start of its own. */
  readonly startAtCall: boolean;
}

/** Offers only what can succeed; the hub decides. */
export function isPossible(action: Action, { setStatus, ticket, startAtCall }: Situation): boolean {
  switch (action) {
    case 'callNext':
      return setStatus === 'open';
    case 'recall':
    case 'finishService':
    case 'transfer':
    case 'park':
      return ticket !== null;
    case 'startService':
      return ticket?.state === 'called';
    case 'markNoShow':
      return ticket?.state === 'called' || (startAtCall && ticket?.state === 'serving');
    case 'findNumber':
    case 'help':
      return true;
  }
}
