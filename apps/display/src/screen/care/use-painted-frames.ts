import { useDeviceReport, useOwnDevice } from '@foyer/ui';
import { useEffect, useRef, useSyncExternalStore } from 'react';

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Tells the hub when this screen last painted a frame: one that is frozen, black or covered is seen there, and not only by the visitors. */
export function usePaintedFrames(baseUrl: string): void {
  const device = useOwnDevice();
  const isHidden = useSyncExternalStore(onVisibility, () => document.visibilityState === 'hidden');
  const paintedAt = useRef(performance.now());
  useEffect(() => {
    const painted = () => {
      paintedAt.current = performance.now();
      frame = requestAnimationFrame(painted);
    };
    let frame = requestAnimationFrame(painted);
    return () => cancelAnimationFrame(frame);
  }, []);
  useDeviceReport(
    baseUrl,
    device && {
      parts: [{ part: 'screen', kind: 'screen', name: null, state: isHidden ? 'hidden' : 'painting', detail: null }],
      paintedMsAgo: () => performance.now() - paintedAt.current,
    },
  );
}
