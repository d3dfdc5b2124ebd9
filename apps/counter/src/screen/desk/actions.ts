import type { CounterTicket, CounterView } from '@foyer/contract';

export type Action = 'callNext' | 'recall' | 'startService' | 'finishService' | 'markNoShow';

/** Function keys: single letters would get in the way of speech input and screen readers (WCAG 2.1.4). */
export const KEYS: Readonly<Record<Action, string>> = {
  callNext: 'F2',
  recall: 'F4',
  startService: 'F8',
  finishService: 'F9',
  markNoShow: 'F10',
};

export const actionOfKey = (key: string): Action | null => (Object.keys(KEYS) as Action[]).find((action) => KEYS[action] === key) ?? null;

/** A press this soon after another ticket came to the counter was meant for what stood there before. */
export const SETTLE_MS = 1000;

/** Offers only what can succeed; the hub decides. A state of a ticket allows what the queue's rules allow it. */
export function isPossible(action: Action, counter: Pick<CounterView, 'status'>, ticket: Pick<CounterTicket, 'state'> | null): boolean {
  switch (action) {
    case 'callNext':
      return ticket !== null || counter.status === 'open';
    case 'recall':
    case 'finishService':
      return ticket !== null;
    case 'startService':
    case 'markNoShow':
      return ticket?.state === 'called';
  }
}
