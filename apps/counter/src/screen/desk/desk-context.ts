import type { CounterQueue, CounterTicket, CounterView, ServiceView, TicketView } from '@foyer/contract';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Sheet } from './sheets.ts';
import type { Acts, Ending, Seen, Subject } from './use-acts.ts';
import type { Commands } from './use-commands.ts';

/** All that the parts of a desk share. */
export interface DeskView {
  readonly counter: CounterView;
  readonly queue: CounterQueue | null;
  /** Who is here; null: nobody. */
  readonly here: (CounterTicket & Subject) | null;
  readonly seen: Seen;
  /** Whether who is here has been on the screen long enough for a press on a key to be about them. */
  readonly settled: () => boolean;
  /** Nothing can be done while the hub is not heard. */
  readonly connected: boolean;
  readonly commands: Commands;
  readonly acts: Acts;
  readonly open: (sheet: Sheet) => void;
  readonly close: () => void;
  /** Does it at once, or after the outcome that the present service asks for. */
  readonly ending: (why: 'finish' | 'before', go: (ending: Ending) => Promise<boolean>) => void;
  /** After the counter was left: to another one, or out. */
  readonly onLeft: (signOut: boolean) => void;
}

export const DeskContext = createContext<DeskView | null>(null);

export function useDesk(): DeskView {
  const value = useContext(DeskContext);
  if (value === null) throw new Error('useDesk outside of a desk');
  return value;
}

/** The whole ticket as the hub last told it; null where it is neither here nor waits nor is parked here. */
export function useKnown(id: string | null): TicketView | null {
  const { queue } = useDesk();
  if (queue === null || id === null) return null;
  const all = [queue.current, queue.next, ...queue.parked, ...queue.waiting];
  return all.find((ticket) => ticket?.id === id) ?? null;
}

/** Who was at the counter when this part was opened, or when the hub last refused: what its presses are about. */
export function useSeenAtFirst(): Seen {
  const { seen, commands } = useDesk();
  const [at, setAt] = useState(seen);
  const isRefused = commands.notice?.kind === 'failed';
  useEffect(() => {
    if (isRefused) setAt(seen);
  }, [isRefused, seen]);
  return at;
}

/** Whether the end of this service is asked about. */
export function asksOutcome(service: ServiceView | undefined, why: 'finish' | 'before'): boolean {
  if (service === undefined) return false;
  return service.outcomeRequired || (why === 'finish' && service.outcomes.length > 0);
}
