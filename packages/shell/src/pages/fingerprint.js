// @ts-check
/**
 * A fingerprint in lines of eight bytes, as people compare it: `AB:CD:… `.
 * @param {HTMLElement} holder
 * @param {string} fingerprint
 */
export function drawFingerprint(holder, fingerprint) {
  const bytes = fingerprint.split(':');
  const lines = [];
  for (let at = 0; at < bytes.length; at += 8) {
    const line = document.createElement('span');
    line.textContent = bytes.slice(at, at + 8).join(':');
    lines.push(line);
  }
  holder.replaceChildren(...lines);
}
