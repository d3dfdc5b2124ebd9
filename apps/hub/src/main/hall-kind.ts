import type { HallOrigin } from '../hall/index.ts';

/**
 * The demo hall's name when it is made. The log is append-only and begins with it, so it marks a demo's folder for good,
 * whatever the hall is called later: never change it.
 */
export const DEMO_NAME = 'Foyer Demo Bank';

/** The folder is of the other kind: a hall's folder was asked for as a demo, or a demo's as a hall. */
export class WrongHallKind extends Error {
  override readonly name = 'WrongHallKind';
}

/**
 * Everyone knows the demo's passwords: they must neither get into a real hall, nor be served to a network.
 * @returns what refuses a folder of the other kind @throws WrongHallKind, in words
 */
export function admitOnly(demo: boolean, dataDir: string): (origin: HallOrigin) => void {
  return (origin) => {
    const kind = kindOf(origin);
    if (demo && kind === 'hall')
      throw new WrongHallKind(
        `${dataDir} holds a real hall, and the demo would add people to it whose password everyone knows. Leave out --demo, or give the demo a folder of its own with --data.`,
      );
    if (!demo && kind === 'demo')
      throw new WrongHallKind(
        `${dataDir} holds a demo hall, whose passwords everyone knows: it is not served to a network. Add --demo, or choose another folder with --data.`,
      );
  };
}

function kindOf({ firstEvent, hasUsers }: HallOrigin): 'demo' | 'hall' | 'new' {
  if (firstEvent === null) return hasUsers ? 'hall' : 'new';
  return firstEvent.type === 'hall_configured' && firstEvent.actor.kind === 'system' && firstEvent.hall.name['en'] === DEMO_NAME
    ? 'demo'
    : 'hall';
}
