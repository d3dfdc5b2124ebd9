import { ringChime } from '@foyer/ui';
import { useEffect, useRef, useState } from 'react';

const PATTERN_MS = [400, 200, 400, 200, 800];

export interface Attention {
  readonly on: boolean;
  /** From within a touch: browsers let a page vibrate and sound only after one. */
  readonly switchOn: () => void;
}

/** Draws the visitor's attention to every call: the telephone vibrates and chimes, as far as it can. */
export function useAttention(calls: number): Attention {
  const context = useRef<AudioContext | null>(null);
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (calls === 0) return;
    navigator.vibrate?.(PATTERN_MS);
    if (context.current) ringChime(context.current);
  }, [calls]);
  const switchOn = () => {
    context.current ??= new AudioContext();
    const { current } = context;
    void current.resume().then(() => ringChime(current));
    navigator.vibrate?.(200);
    setOn(true);
  };
  return { on, switchOn };
}
