import { type FileHandle, open } from 'node:fs/promises';
import { MEDIA_TYPES, type MediaType } from '@foyer/contract';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { mediaRefused } from './media-error.ts';

export interface Recognised {
  readonly type: MediaType;
  /** Pixels; null of a film. */
  readonly width: number | null;
  readonly height: number | null;
}

/** As many bytes as say what a file is. */
export const HEAD_BYTES = 4100;
const LARGEST_SIDE = 8192;
/** A camera's notes come before a photograph's size. */
const SIZE_WITHIN_BYTES = 1 << 20;

/** What a file is by its first bytes; neither its name nor what the sender says of it counts. @throws HallError MEDIA_REFUSED */
export async function typeOf(head: Uint8Array): Promise<MediaType> {
  return taken((await fileTypeFromBuffer(head))?.mime);
}

/**
 * What a whole file is. A picture is drawn once, so that one which came in broken is found now and not on a display.
 * @throws HallError MEDIA_REFUSED
 */
export async function recognise(path: string): Promise<Recognised> {
  const type = await typeOf(await headOf(path));
  if (type.startsWith('video/')) return { type, width: null, height: null };
  const { width, height } = await dimensionsOf(path);
  // Asked before it is drawn: a few bytes can say that they are a picture of a million by a million.
  if (width > LARGEST_SIDE || height > LARGEST_SIDE) throw mediaRefused('dimensions');
  if (!(await isWhole(path, type))) throw mediaRefused('damaged');
  await drawn(path);
  return { type, width, height };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    return await bytesAt(file, 0, HEAD_BYTES);
  } finally {
    await file.close();
  }
}

function taken(mime: string | undefined): MediaType {
  const type = MEDIA_TYPES.find((known) => known === mime);
  if (!type) throw mediaRefused('type');
  return type;
}

async function dimensionsOf(path: string): Promise<{ width: number; height: number }> {
  const file = await open(path);
  try {
    const { width, height, orientation = 1 } = imageSize(await bytesAt(file, 0, SIZE_WITHIN_BYTES));
    if (!(width > 0 && height > 0)) throw mediaRefused('damaged');
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    throw mediaRefused('damaged');
  } finally {
    await file.close();
  }
}

const TAIL_BYTES = 64 * 1024;

/** What draws pictures leaves the missing end of one white: so its last mark is looked for. */
async function isWhole(path: string, type: MediaType): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await bytesAt(file, 0, 12);
    if (type === 'image/webp') return head.readUInt32LE(4) + 8 <= size;
    const tail = await bytesAt(file, Math.max(0, size - TAIL_BYTES), TAIL_BYTES);
    return tail.includes(type === 'image/png' ? 'IEND' : Buffer.of(0xff, 0xd9));
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function drawn(path: string): Promise<void> {
  const { loadPicture } = await import('@foyer/devices/pictures');
  try {
    await loadPicture(path);
  } catch {
    throw mediaRefused('damaged');
  }
}
