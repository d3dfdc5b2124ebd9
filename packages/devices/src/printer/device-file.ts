import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Connect, LinkEvents } from './transport.ts';

/** How soon an answer is looked for: often while one is likely, else seldom. ms */
const EAGER_MS = 10;
const CALM_MS = 100;
/** How long after a write, or an answer, the next answer is likely. ms */
const EAGER_FOR_MS = 2000;
/** How soon a device that had no room is tried again. ms */
const NO_ROOM_MS = 10;
const CHUNK_BYTES = 4096;

/** A printer that the system offers as a file to write to and read from (`/dev/usb/lp0` of Linux). */
export function deviceFileConnect(path: string): Connect {
  return async (events, _timeoutMs, signal) => {
    const link = new DeviceFile(await openDevice(path), events);
    if (signal.aborted) {
      link.destroy();
      throw new Error('no longer wanted');
    }
    return link;
  };
}

/** Neither reads nor writes may block: each would hold one of the few threads that the whole program has for files. */
async function openDevice(path: string): Promise<FileHandle> {
  const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
  if ((await file.stat()).isCharacterDevice()) return file;
  await file.close();
  throw new Error(`${path} is not a device`);
}

class DeviceFile {
  readonly #file: FileHandle;
  readonly #events: LinkEvents;
  #closed = false;
  #eagerUntil = 0;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: FileHandle, events: LinkEvents) {
    this.#file = file;
    this.#events = events;
    this.#listen().catch(() => this.#broken());
  }

  write(bytes: Uint8Array): Promise<void> {
    this.#eagerUntil = Date.now() + EAGER_FOR_MS;
    const written = this.#writing.then(() => this.#writeAll(bytes));
    this.#writing = written.catch(() => {});
    return written;
  }

  destroy(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#file.close().catch(() => {});
  }

  async #writeAll(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      if (this.#closed) throw new Error('closed');
      const length = Math.min(CHUNK_BYTES, bytes.length - at);
      const taken = await this.#try(async () => (await this.#file.write(bytes, at, length, null)).bytesWritten);
      at += taken;
      if (taken === 0) await pause(NO_ROOM_MS);
    }
  }

  async #listen(): Promise<void> {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const read = () => this.#try(async () => (await this.#file.read(chunk, 0, chunk.length, null)).bytesRead);
    // Answers to questions of before.
    while (!this.#closed && (await read()) > 0);
    while (!this.#closed) {
      const length = await read();
      if (this.#closed) return;
      if (length > 0) {
        this.#eagerUntil = Date.now() + EAGER_FOR_MS;
        this.#events.onData(Uint8Array.prototype.slice.call(chunk, 0, length));
      } else await pause(Date.now() < this.#eagerUntil ? EAGER_MS : CALM_MS);
    }
  }

  /** How many bytes went; none when the device is not ready. Some drivers say so with an error, some with a zero. */
  async #try(attempt: () => Promise<number>): Promise<number> {
    try {
      return await attempt();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
      this.#broken();
      throw error;
    }
  }

  #broken(): void {
    if (this.#closed) return;
    this.destroy();
    this.#events.onClose();
  }
}

/** Does not keep the program alive. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
