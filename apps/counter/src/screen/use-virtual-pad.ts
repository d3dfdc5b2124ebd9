import { useEffect, useState } from 'react';

export const PAD_KEYS = ['NEXT', 'RECALL', 'START', 'FINISH', 'NOSHOW', 'BREAK'] as const;
export type PadKey = (typeof PAD_KEYS)[number];
export const LAMPS = ['READY', 'CALLED', 'SERVING', 'ERROR'] as const;
export type Lamp = (typeof LAMPS)[number];
export type LampState = 'OFF' | 'ON' | 'BLINK';

/** What the pad shows; null while it is not connected. */
export interface PadFace {
  readonly lamps: Readonly<Record<Lamp, LampState>>;
  readonly text: string;
}

const RETRY_MS = 2000;

/** The demo hall's simulated pad of a counter: its face, and its keys. The hub runs it over the same lines as a real one. */
export function useVirtualPad(baseUrl: string, counterId: string): { readonly face: PadFace | null; press(key: PadKey): void } {
  const [face, setFace] = useState<PadFace | null>(null);
  const [socket, setSocket] = useState<WebSocket | null>(null);
  useEffect(() => {
    let open: WebSocket;
    let retry: ReturnType<typeof setTimeout>;
    const connect = () => {
      open = new WebSocket(`${baseUrl.replace(/^http/, 'ws')}/ws/virtual-pad/${encodeURIComponent(counterId)}`);
      open.onmessage = ({ data }) => setFace((before) => faceOf(data) ?? before);
      open.onclose = () => {
        setFace(null);
        retry = setTimeout(connect, RETRY_MS);
      };
      setSocket(open);
    };
    connect();
    return () => {
      clearTimeout(retry);
      open.onclose = null;
      open.close();
    };
  }, [baseUrl, counterId]);
  return { face, press: (key) => socket?.readyState === WebSocket.OPEN && socket.send(JSON.stringify({ type: 'press', key })) };
}

function faceOf(data: unknown): PadFace | null {
  try {
    const { lamps, text } = JSON.parse(String(data)) as { lamps?: Partial<PadFace['lamps']>; text?: unknown };
    if (typeof lamps !== 'object' || lamps === null) return null;
    return { lamps: { READY: 'OFF', CALLED: 'OFF', SERVING: 'OFF', ERROR: 'OFF', ...lamps }, text: typeof text === 'string' ? text : '' };
  } catch {
    return null;
  }
}
