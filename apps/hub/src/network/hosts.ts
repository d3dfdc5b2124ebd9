const KEPT_MS = 5_000;
const MOST_REMEMBERED = 200;

export interface Hosts {
  /** @param header as it came, with or without a port */
  know(header: string | undefined): boolean;
}

/**
 * The allow-list for `Host`. A page of another site can make its own name point to this machine (DNS rebinding): the browser then
 * takes the hub for that site, and only the name in `Host` gives it away.
 */
export function createHosts(names: () => readonly string[], now: () => number = Date.now): Hosts {
  // By what stands in the header, so that the usual case is one look-up.
  let known = new Map<string, boolean>();
  let own = new Set<string>();
  let readAt = Number.NEGATIVE_INFINITY;

  function refresh(): void {
    const elapsed = now() - readAt;
    if (elapsed >= 0 && elapsed < KEPT_MS) return;
    readAt = now();
    own = new Set(names());
    known = new Map();
  }

  return {
    know(header) {
      refresh();
      if (header === undefined) return false;
      const answer = known.get(header);
      if (answer !== undefined) return answer;
      const name = hostName(header);
      const isOwn = name !== null && own.has(name);
      if (known.size < MOST_REMEMBERED) known.set(header, isOwn);
      return isOwn;
    },
  };
}

/** The name in a `Host` header, as a browser would have written it; null where it is none. */
export function hostName(header: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]@/\\?#\s]+)(?::\d{1,5})?$/i.exec(header);
  if (!match?.[1]) return null;
  const name = match[1].toLowerCase();
  if (name.startsWith('[')) return URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname.slice(1, -1) : null;
  return name.replace(/\.$/, '');
}
