import { useEffect, useRef } from 'react';
import { NO_SCAN, scanned } from './scan.ts';

/** Hears a code scanner that types like a keyboard. */
export function useScanner(active: boolean, onCode: (code: string) => void): void {
  const heard = useRef(onCode);
  heard.current = onCode;
  useEffect(() => {
    if (!active) return;
    let scan = NO_SCAN;
    const onKey = (event: KeyboardEvent) => {
      const next = scanned(scan, event.key, event.timeStamp);
      scan = next.scan;
      if (next.code === null) return;
      // The Enter belongs to the scan, not to whichever button has the focus.
      event.preventDefault();
      heard.current(next.code);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [active]);
}
