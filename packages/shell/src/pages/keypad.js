// @ts-check
/**
 * Keys for a finger, in rows as on a telephone. A kiosk has no keyboard.
 * @param {HTMLElement} holder
 * @param {readonly string[]} keys `''` leaves a gap
 * @param {(key: string) => void} onKey
 */
export function drawKeypad(holder, keys, onKey) {
  // Digits are read from left to right in every language, and a telephone's keys stand the same way everywhere.
  holder.dir = 'ltr';
  for (const key of keys) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = key;
    if (key === '') button.className = 'gap';
    else button.addEventListener('click', () => onKey(key));
    holder.append(button);
  }
}
