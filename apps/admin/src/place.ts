import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { addressOf, type PageName, type Place, placeOf } from './pages.ts';

const listeners = new Set<() => void>();
const guards = new Set<() => boolean>();
/** The address whose page is on the screen; the browser's own is ahead of it while a guard decides. */
let shown = globalThis.location?.hash ?? '';

function onHashChange(): void {
  const { hash, pathname } = window.location;
  if (hash === shown) return;
  if ([...guards].some((stays) => stays())) {
    window.history.pushState(null, '', shown || pathname);
    return;
  }
  shown = hash;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('hashchange', onHashChange);
    // Nobody listened meanwhile: another address may have been typed during the sign-in.
    shown = window.location.hash;
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('hashchange', onHashChange);
  };
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => shown);
  return useMemo(() => placeOf(hash), [hash]);
}

export function goTo(page: PageName, item?: string): void {
  window.location.hash = addressOf(page, item);
}

/**
 * Asked before the place changes, by the browser's buttons too. `stays`: true keeps the person here, and has told them why.
 * A reload or closing the window while `active` makes the browser ask by itself.
 */
export function useLeaveGuard(active: boolean, stays: () => boolean): void {
  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    guards.add(stays);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      guards.delete(stays);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [active, stays]);
}
