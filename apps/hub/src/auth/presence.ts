import type { HubMessage } from '@foyer/contract';
import type { DeviceBook } from '../hall/index.ts';

/** For this long after its last request a device without an open socket counts as being there. */
const THERE_MS = 15_000;
const LOOK_EVERY_MS = 20_000;

/** A WebSocket of a device. */
export interface DeviceSocket {
  readonly deviceId: string;
  readonly address: string;
  tell(message: HubMessage): void;
  close(code: number, why: string): void;
}

/** Which devices listen now, and the way to cut them off. */
export class Presence {
  readonly #sockets = new Map<string, Set<DeviceSocket>>();
  readonly #timer: NodeJS.Timeout;

  constructor(book: Pick<DeviceBook, 'seen'>) {
    this.#timer = setInterval(() => {
      for (const [id, sockets] of this.#sockets) for (const { address } of sockets) book.seen(id, { address });
    }, LOOK_EVERY_MS).unref();
  }

  add(socket: DeviceSocket): void {
    const sockets = this.#sockets.get(socket.deviceId) ?? new Set();
    this.#sockets.set(socket.deviceId, sockets.add(socket));
  }

  remove(socket: DeviceSocket): void {
    const sockets = this.#sockets.get(socket.deviceId);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#sockets.delete(socket.deviceId);
  }

  /** On every connection that it has. */
  tell(deviceId: string, message: HubMessage): void {
    for (const socket of this.#sockets.get(deviceId) ?? []) socket.tell(message);
  }

  /** @param code of the WebSocket's closing */
  cutOff(deviceId: string, code: number, why: string): void {
    for (const socket of [...(this.#sockets.get(deviceId) ?? [])]) socket.close(code, why);
  }

  isListening(deviceId: string): boolean {
    return this.#sockets.has(deviceId);
  }

  isThere({ id, lastSeenAt }: { readonly id: string; readonly lastSeenAt: number | null }, now: number): boolean {
    return this.#sockets.has(id) || (lastSeenAt !== null && now - lastSeenAt < THERE_MS);
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
