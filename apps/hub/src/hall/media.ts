import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor, HallState, Note } from '@foyer/queue';
import { mediaFolder, tidyMediaFolder } from '../media/folder.ts';
import { STORE_FILES, takeIn, type Upload } from '../media/take-in.ts';
import { allMedia, type MediaRow, mediaRemoval, mediaWrite, type SideWrite, type Storage } from '../storage/index.ts';
import type { DeviceBook, Hall } from './hall.ts';
import { HallError } from './hall-error.ts';
import { newMediaId } from './ids.ts';
import { displaySettings } from './views/devices.ts';

/** What shows a picture or a film. */
export interface MediaUse {
  readonly ticket: boolean;
  /** Names of displays. */
  readonly displays: readonly string[];
}

/** Pictures and films of the hall's own, in memory as on the disk; their bytes are files of the data folder. */
export interface MediaBook {
  /** Newest first. */
  list(): readonly MediaRow[];
  get(id: string): MediaRow | null;
  usedBy(id: string): MediaUse;
  /** The file with its bytes. */
  path(id: string): string;
  /** @throws HallError MEDIA_REFUSED, MEDIA_TOO_LARGE, MEDIA_FULL; the stream's error when the sender breaks off */
  add(actor: Actor, name: string, upload: Upload): Promise<MediaRow>;
  /** @throws HallError MEDIA_UNKNOWN */
  rename(actor: Actor, id: string, name: string): Promise<MediaRow>;
  /** @throws HallError MEDIA_UNKNOWN, MEDIA_IN_USE */
  remove(actor: Actor, id: string): Promise<void>;
}

interface MediaParts {
  readonly dataDir: string;
  readonly storage: Pick<Storage, 'reads'>;
  readonly clock: { now(): number };
  readonly execute: Hall['execute'];
  readonly state: () => HallState;
  readonly devices: DeviceBook;
}

export function mediaBook({ dataDir, storage, clock, execute, state, devices }: MediaParts): MediaBook {
  const folder = mediaFolder(dataDir);
  let known = byId(allMedia(storage.reads));
  tidyMediaFolder(folder, new Set(known.keys()));
  let onTheirWay = 0;
  const room = {
    used: () => [...known.values()].reduce((sum, { bytes }) => sum + bytes, onTheirWay),
    claim: (bytes: number) => {
      onTheirWay += bytes;
    },
  };

  const row = (id: string): MediaRow => {
    const found = known.get(id);
    if (!found) throw new HallError('MEDIA_UNKNOWN', { mediaId: id });
    return found;
  };
  const usedBy = (id: string, { hall }: HallState = state()): MediaUse => ({
    ticket: hall?.paper.logoId === id,
    displays: devices
      .list()
      .filter(({ role, revokedAt, settings }) => role === 'display' && revokedAt === null && plays(settings, id))
      .map(({ name }) => name),
  });
  const write = async (actor: Actor, note: Note, writes: readonly SideWrite[], check: (head: HallState) => void = () => undefined) => {
    const wish = (head: HallState) => {
      check(head);
      return { type: 'note', notes: [note] } as const;
    };
    await execute(wish, { actor, writes, render: () => ({ status: 204, body: null }) });
    known = byId(allMedia(storage.reads));
  };
  const note = ({ id, name }: MediaRow, change: 'added' | 'renamed' | 'removed'): Note => ({
    type: 'media_changed',
    mediaId: id,
    name,
    change,
  });
  const path = (id: string) => join(folder, row(id).id);

  return {
    list: () => [...known.values()],
    get: (id) => known.get(id) ?? null,
    usedBy,
    path,
    async add(actor, name, upload) {
      if (known.size >= STORE_FILES) throw new HallError('MEDIA_FULL');
      const id = newMediaId();
      const taken = await takeIn(upload, folder, id, room);
      const added: MediaRow = { id, name, ...taken, addedAt: clock.now() };
      try {
        await write(actor, note(added, 'added'), [mediaWrite(added)]);
      } catch (error) {
        await rm(join(folder, id), { force: true });
        throw error;
      }
      return added;
    },
    async rename(actor, id, name) {
      const renamed = { ...row(id), name };
      await write(actor, note(renamed, 'renamed'), [mediaWrite(renamed)]);
      return renamed;
    },
    async remove(actor, id) {
      const removed = row(id);
      await write(actor, note(removed, 'removed'), [mediaRemoval(id)], (head) => {
        const { ticket, displays } = usedBy(id, head);
        if (ticket || displays.length > 0) throw new HallError('MEDIA_IN_USE', { name: removed.name, ticket, displays });
      });
      await rm(join(folder, id), { force: true });
    },
  };
}

const byId = (rows: readonly MediaRow[]) => new Map(rows.map((row) => [row.id, row]));
const plays = (settings: string | null, id: string): boolean => displaySettings(settings).playlist.some(({ mediaId }) => mediaId === id);
