import { open, rename, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { MediaType } from '@foyer/contract';
import { HallError } from '../hall/hall-error.ts';
import { UNFINISHED } from './folder.ts';
import { HEAD_BYTES, type Recognised, recognise, typeOf } from './recognise.ts';

const MB = 1_000_000;
const LARGEST = { image: 20 * MB, video: 500 * MB };
/** All of a hall's files together. */
export const STORE_BYTES = 8000 * MB;
export const STORE_FILES = 500;
/** What is left to the hall itself: a full disk stops it. */
const LEAVE_FREE_BYTES = 1000 * MB;
const ASK_DISK_EVERY = 32 * MB;

export interface Upload {
  readonly stream: Readable;
  /** As the sender says; null: not said. */
  readonly length: number | null;
}

export interface Room {
  /** What is in the store, and on its way into it. */
  used(): number;
  /** So many more bytes are on their way; a negative number: fewer. */
  claim(bytes: number): void;
}

/**
 * Brings an upload to the disk, whole or not at all: under its id once it has come in, was looked at and is synced.
 * @throws HallError MEDIA_REFUSED, MEDIA_TOO_LARGE, MEDIA_FULL; the stream's error when the sender breaks off
 */
export async function takeIn(upload: Upload, folder: string, id: string, room: Room): Promise<Recognised & { readonly bytes: number }> {
  const path = join(folder, id);
  const unfinished = path + UNFINISHED;
  let claimed = 0;
  const claim = (bytes: number) => {
    claimed += bytes;
    room.claim(bytes);
    if (room.used() > STORE_BYTES) throw new HallError('MEDIA_FULL');
  };
  try {
    await mustHaveRoom(folder, upload.length ?? 0);
    const bytes = await write(upload, unfinished, claim, () => mustHaveRoom(folder, 0));
    const recognised = await recognise(unfinished);
    await rename(unfinished, path);
    return { ...recognised, bytes };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    room.claim(-claimed);
  }
}

async function write({ stream, length }: Upload, path: string, claim: (bytes: number) => void, askDisk: () => Promise<void>) {
  const file = await open(path, 'wx', 0o600);
  try {
    const head: Uint8Array[] = [];
    let written = 0;
    let type: MediaType | null = null;
    if (length !== null) notLarger(length, 'video');
    // The answer says why it was refused: so the connection has to outlive the loop.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      claim(chunk.length);
      if (type === null) head.push(chunk);
      const askedAt = Math.floor(written / ASK_DISK_EVERY);
      written += chunk.length;
      if (type === null && written >= HEAD_BYTES) type = await typeOf(Buffer.concat(head));
      if (type !== null) notLarger(Math.max(written, length ?? 0), type);
      if (Math.floor(written / ASK_DISK_EVERY) > askedAt) await askDisk();
      await file.writeFile(chunk);
    }
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

function notLarger(bytes: number, type: MediaType | 'video'): void {
  const maxBytes = type.startsWith('video') ? LARGEST.video : LARGEST.image;
  if (bytes > maxBytes) throw new HallError('MEDIA_TOO_LARGE', { maxBytes });
}

/** @throws HallError MEDIA_FULL */
async function mustHaveRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize - bytes < LEAVE_FREE_BYTES) throw new HallError('MEDIA_FULL');
}
