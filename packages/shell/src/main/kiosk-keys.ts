export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

/** Keys that leave a page, whatever is held with them. */
const LEAVING =
  /^(?:F[0-9]{1,2}|Escape|ContextMenu|Browser\w+|Launch\w+|Print(?:Screen)?|PrintScreen|Help|Zoom\w*|AppSwitch|GoHome|GoBack)$/;
/** The shapes of typing that use modifiers: AltGr arrives as Control and Alt together, and editing needs these four. */
const EDITING = /^[acvx]$/i;

/** May a locked kiosk's page have this key? Everything that closes, reloads, zooms, prints, inspects or goes back may not pass. */
export function passesKiosk(press: KeyPress): boolean {
  if (LEAVING.test(press.key) || press.meta) return false;
  if (press.control && press.alt) return press.key.length === 1 && !press.shift;
  if (press.alt) return false;
  return !press.control || EDITING.test(press.key);
}

/** Control+Alt+Shift+P asks for the staff PIN: it works while the page hangs, and where there is no touch. */
export const asksForStaff = (press: KeyPress): boolean =>
  press.type === 'keyDown' && press.control && press.alt && press.shift && press.key.toLowerCase() === 'p';
