type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

/** Keys that are nobody's own, and so may act whatever program is in front, by `KeyboardEvent.code`. */
const OF_NO_PROGRAM: Readonly<Record<string, string>> = {
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
  MediaTrackNext: 'MediaNextTrack',
  MediaTrackPrevious: 'MediaPreviousTrack',
  MediaStop: 'MediaStop',
  MediaPlayPause: 'MediaPlayPause',
  ...Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [`Numpad${digit}`, `num${digit}`])),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, key) => [`F${key + 13}`, `F${key + 13}`])),
};
/** Keys that other programs need: together with Ctrl, Alt or Super alone. */
const WITH_MODIFIER = /^(?:Key([A-Z])|Digit([0-9])|(F[1-9]|F1[0-2]|Space|Insert|Delete|Home|End|PageUp|PageDown))$/;

/**
 * A key as Electron's global shortcuts name it (https://www.electronjs.org/docs/latest/api/accelerator); null for one that would be
 * missing elsewhere: letters, digits, function keys of other programs.
 */
export function acceleratorOf({ code, ctrlKey, altKey, metaKey, shiftKey }: Pressed): string | null {
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Super', shiftKey && 'Shift'].filter((one) => one !== false);
  const [, letter, digit, named] = WITH_MODIFIER.exec(code) ?? [];
  const usual = ctrlKey || altKey || metaKey ? (letter ?? digit ?? named) : undefined;
  const key = OF_NO_PROGRAM[code] ?? usual;
  return key === undefined ? null : [...modifiers, key].join('+');
}
