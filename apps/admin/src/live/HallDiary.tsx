import type { HubMessage } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const TOLD = [
  'ticket_issued',
  'ticket_called',
  'service_started',
  'ticket_served',
  'ticket_no_show',
  'ticket_cancelled',
  'ticket_moved',
  'ticket_expired',
  'announcement',
  'day_closed',
  'counter_status',
  'hall_changed',
  'print_job',
  'printer',
] as const;
type Told = Extract<HubMessage, { type: (typeof TOLD)[number] }>;
/** Something that happened while this screen was open. `key` is this screen's own. */
export type Entry = Told & { readonly key: number; readonly heardAt: number };

const KEPT = 150;
const Context = createContext<readonly Entry[]>([]);

/** Writes down what happens, whichever page is shown. */
export function HallDiaryProvider({ children }: { readonly children: ReactNode }) {
  const { live } = useHall();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    if (live === null) return;
    const write = (message: Told) => {
      if (!isNews(message)) return;
      setEntries((before) => [{ ...message, key: (before[0]?.key ?? 0) + 1, heardAt: live.now() }, ...before].slice(0, KEPT));
    };
    const stops = TOLD.map((type) => live.on(type, (message) => write(message as Told)));
    return () => stops.forEach((stop) => stop());
  }, [live]);
  return <Context.Provider value={entries}>{children}</Context.Provider>;
}

/** A counter's status goes with every ticket that comes or goes; on its own it is news when nobody is there. */
function isNews(message: Told): boolean {
  if (message.type === 'counter_status') return message.counter.currentTicket === null;
  return message.type !== 'print_job' || message.printJob.state === 'failed' || message.printJob.state === 'unknown';
}

/** Newest first. */
export const useHallDiary = (): readonly Entry[] => useContext(Context);
