import { join } from 'node:path';
import type { Bitmap } from '@foyer/ticket';
import { mediaFolder } from './folder.ts';

/** The hall's logo as the dots of a printer so many dots wide; undefined: it has none, or none that can be drawn. */
export type LogoSource = (logoId: string | null, widthDots: number) => Promise<Bitmap | undefined>;

/** One hall has one logo, on a few widths of paper; while it is being changed, two. */
const KEEP = 8;

/** A ticket without its logo is still a ticket: what cannot be drawn is said in the log, and left out. */
export function logosOf(dataDir: string, logger: { warn(fields: object, message: string): void }): LogoSource {
  const drawn = new Map<string, Promise<Bitmap | undefined>>();
  const draw = async (logoId: string, widthDots: number): Promise<Bitmap | undefined> => {
    const { loadLogo } = await import('@foyer/devices/pictures');
    return loadLogo(join(mediaFolder(dataDir), logoId), widthDots);
  };
  return async (logoId, widthDots) => {
    if (logoId === null) return undefined;
    const key = `${logoId} ${widthDots}`;
    const known = drawn.get(key);
    if (known) return known;
    const drawing = draw(logoId, widthDots).catch((err: unknown) => {
      logger.warn({ err, logoId }, 'the logo cannot be drawn: tickets are printed without it');
      drawn.delete(key);
      return undefined;
    });
    drawn.set(key, drawing);
    for (const oldest of [...drawn.keys()].slice(0, -KEEP)) drawn.delete(oldest);
    return drawing;
  };
}
