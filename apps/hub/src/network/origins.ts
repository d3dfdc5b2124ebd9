/** The Electron apps load their screens from their own package. A browser's screens come from the hub itself. */
export const APP_ORIGIN = 'app://foyer';

/**
 * Whether what asks is the hub's own page, an app of ours, or no page at all (a program names no origin). `null` is what a page
 * says that hides where it comes from.
 * @param host an allowed one, with its port @param schemes those that the hub's own pages may have come by
 */
export function isOwnOrigin(origin: string | undefined, host: string, schemes: readonly string[] = ['http:', 'https:']): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return schemes.includes(url.protocol) && url.host === asInOrigin(host, url.protocol);
}

/** An origin leaves the scheme's own port out; a `Host` may say it. */
function asInOrigin(host: string, scheme: string): string | null {
  const text = `${scheme}//${host}`;
  return URL.canParse(text) ? new URL(text).host : null;
}
