import type { PadFace, PadKey, PadRefusal } from '@foyer/contract/constants';
import { useEffect, useRef, useState } from 'react';

/** The demo's pad parks for ten minutes, and has nowhere to transfer to. */
export const VIRTUAL_KEYS = ['NEXT', 'RECALL', 'START', 'FINISH', 'NOSHOW', 'BREAK'] as const;

export interface SimulatedPad {
  /** Null while it is not connected. */
  readonly face: PadFace | null;
  /** Of the last press; null where it was taken. */
  readonly refusal: PadRefusal | null;
  press(key: PadKey): void;
}

type Said =
  | ({ readonly type: 'pad' } & PadFace)
  | { readonly type: 'answer'; readonly ok: boolean; readonly why?: PadRefusal }
  | { readonly type: 'error' };

const RETRY_MS = 2000;

/** The demo hall's simulated pad of a counter: its face, and its keys. The hub runs it over the same lines as a real one. */
export function useVirtualPad(baseUrl: string, counterId: string): SimulatedPad {
  const [face, setFace] = useState<PadFace | null>(null);
  const [refusal, setRefusal] = useState<PadRefusal | null>(null);
  const socket = useRef<WebSocket | null>(null);
  useEffect(() => {
    let retry: ReturnType<typeof setTimeout>;
    const hear = (said: Said | null) => {
      if (said?.type === 'pad') setFace(said);
      if (said?.type === 'answer') setRefusal(said.ok ? null : (said.why ?? 'UNKNOWN'));
    };
    const connect = () => {
      const opened = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}/ws/virtual-pad/${encodeURIComponent(counterId)}`);
      opened.onmessage = ({ data }) => hear(parse(data));
      opened.onclose = () => {
        setFace(null);
        retry = setTimeout(connect, RETRY_MS);
      };
      socket.current = opened;
    };
    connect();
    return () => {
      clearTimeout(retry);
      if (socket.current === null) return;
      socket.current.onclose = null;
      socket.current.close();
    };
  }, [baseUrl, counterId]);
  const press = (key: PadKey) => {
    if (socket.current?.readyState === WebSocket.OPEN) socket.current.send(JSON.stringify({ type: 'press', key }));
  };
  return { face, refusal, press };
}

function parse(data: unknown): Said | null {
  try {
    return JSON.parse(String(data)) as Said | null;
  } catch {
    return null;
  }
}
