/** Far more than any shape of the contract has. What is nested deeper is made to exhaust whoever walks through it. */
export const DEEPEST_JSON = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENS: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSES: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Whether arrays and objects in this JSON text are nested deeper than that. Looks at each character once, before anything parses it. */
export function isTooDeep(text: string, deepest: number = DEEPEST_JSON): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (OPENS.has(code)) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (CLOSES.has(code)) depth -= 1;
  }
  return false;
}
