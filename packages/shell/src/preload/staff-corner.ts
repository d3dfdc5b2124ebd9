const CORNER_PX = 96;
const HOLD_MS = 3000;
const MAY_DRIFT_PX = 24;

/**
 * Calls back when a finger or the mouse rests for three seconds in the upper left corner. Listens from the preload's own
 * world, ahead of the page, so that no page can swallow it.
 */
export function watchStaffCorner(onHeld: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from = { x: 0, y: 0 };
  const cancel = () => clearTimeout(timer);
  const options = { capture: true, passive: true };
  window.addEventListener(
    'pointerdown',
    (event) => {
      cancel();
      if (event.clientX > CORNER_PX || event.clientY > CORNER_PX) return;
      from = { x: event.clientX, y: event.clientY };
      timer = setTimeout(onHeld, HOLD_MS);
    },
    options,
  );
  window.addEventListener(
    'pointermove',
    (event) => Math.hypot(event.clientX - from.x, event.clientY - from.y) > MAY_DRIFT_PX && cancel(),
    options,
  );
  for (const type of ['pointerup', 'pointercancel', 'blur'] as const) window.addEventListener(type, cancel, options);
}
