import type { CounterView } from '@foyer/contract';
import { useHall } from '@foyer/ui/staff';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asksOutcome, type DeskView } from './desk-context.ts';
import type { Sheet } from './sheets.ts';
import { useActs } from './use-acts.ts';
import { type Commands, useCommands } from './use-commands.ts';
import { useCounterQueue } from './use-counter-queue.ts';
import { useSettled } from './use-settled.ts';

/** The desk as its parts see it, and what is open over it. */
export function useDeskView(counter: CounterView, onLeft: DeskView['onLeft']): { readonly desk: DeskView; readonly sheet: Sheet | null } {
  const { connection, services } = useHall().state;
  const queue = useCounterQueue(counter);
  const commands = useCommands(counter.id);
  const acts = useActs(counter, commands);
  const settled = useSettled(counter.currentTicket?.id ?? null);
  const { sheet, open, close } = useSheet(commands.tell);
  useOldNews(counter.currentTicket?.id ?? null, commands);
  const here = counter.currentTicket as DeskView['here'];
  const desk: DeskView = {
    counter,
    queue,
    here,
    seen: here?.id ?? null,
    settled,
    connected: connection === 'live',
    commands,
    acts,
    open,
    close,
    ending: (why, go) => {
      const service = services.find(({ id }) => id === here?.serviceId);
      if (here !== null && asksOutcome(service, why)) open({ kind: 'outcome', ticket: here, why, go });
      else void go({}).then((isDone) => isDone && close());
    },
    onLeft,
  };
  return { desk, sheet };
}

/** What was done with the visitor before is not said over the next one. */
function useOldNews(seen: string | null, { notice, tell }: Commands): void {
  const latest = useRef(notice);
  latest.current = notice;
  useEffect(() => {
    if (seen !== null && latest.current?.kind !== 'failed') tell(null);
  }, [seen, tell]);
}

/** One sheet at a time. After the last one the keyboard is back where it was before the first. */
function useSheet(tell: (notice: null) => void) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const opener = useRef<Element | null>(null);
  const isOpen = useRef(false);
  const open = useCallback(
    (next: Sheet) => {
      if (!isOpen.current) opener.current = document.activeElement;
      isOpen.current = true;
      tell(null);
      setSheet(next);
    },
    [tell],
  );
  const close = useCallback(() => {
    if (!isOpen.current) return;
    isOpen.current = false;
    setSheet(null);
    requestAnimationFrame(() => focusAgain(opener.current));
  }, []);
  return { sheet, open, close };
}

/** Where the keyboard was; if it was nowhere, or that can no longer be pressed, the large key. */
function focusAgain(place: Element | null): void {
  if (place instanceof HTMLElement && place !== document.body) place.focus();
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-main-key]')?.focus();
}
