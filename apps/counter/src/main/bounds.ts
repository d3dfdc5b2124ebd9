import { type Rectangle, screen } from 'electron';

/** A window's title bar must be reachable: this much of it, at least. */
const GRIP = { width: 120, height: 32 };

/** Remembered bounds, unless the screen they were on is gone. */
export function onAScreen(bounds: Rectangle | null): Rectangle | null {
  if (!bounds) return null;
  const grip = { ...bounds, height: GRIP.height };
  const visible = screen.getAllDisplays().some(({ workArea }) => overlap(grip, workArea));
  return visible ? bounds : null;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width >= GRIP.width && height >= GRIP.height;
}
