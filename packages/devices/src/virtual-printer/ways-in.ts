import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { openPty, type Pty } from './pty.ts';

/** How hosts reach the printer. */
export interface WayIn {
  /** 0 where there is none. */
  readonly port: number;
  close(): Promise<void>;
}

type Attach = (stream: Duplex) => void;

/** How long a cable that was pulled stays out, ms. */
const PULLED_MS = 150;

/** @throws the listener's error (`EADDRINUSE`, …) */
export async function listen(host: string, port: number, attach: Attach): Promise<WayIn> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    attach(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The virtual printer has no port.');
  return {
    port: address.port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** A cable that is pulled is plugged in again a moment later. */
export async function plugIn(link: string, attach: Attach): Promise<WayIn> {
  let closed = false;
  let again: NodeJS.Timeout | undefined;
  let pty: Pty | null = null;
  const plug = async () => {
    const opened = await openPty(link);
    if (closed) return opened.close();
    pty = opened;
    attach(opened.stream);
    opened.stream.once('close', () => {
      pty = null;
      if (!closed) again = setTimeout(() => plug().catch(warn), PULLED_MS);
    });
  };
  await plug();
  return {
    port: 0,
    async close() {
      closed = true;
      clearTimeout(again);
      pty?.close();
      await rm(link, { force: true });
    },
  };
}

function warn(error: unknown): void {
  process.emitWarning(`The virtual printer could not be plugged in again: ${String(error)}`);
}
