import type { Speaker } from './speaker.ts';

/** Words are asked for a few at a time: a display has other things to load as well. */
const AT_ONCE = 6;
const RETRY_MS = 30_000;

/** The recordings of words and chimes, kept in memory: they are played when the hub is away, too. */
export interface ClipLibrary {
  /** Loads what is missing, again and again until it is here. */
  want(names: readonly string[]): void;
  /** Null: not here (yet). */
  get(name: string): AudioBuffer | null;
  onChange(listener: () => void): () => void;
  close(): void;
}

export function clipLibrary(baseUrl: string, speaker: Pick<Speaker, 'decode'>): ClipLibrary {
  const buffers = new Map<string, AudioBuffer>();
  const listeners = new Set<() => void>();
  const closed = new AbortController();
  let wanted: readonly string[] = [];
  let loading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(name: string): Promise<void> {
    const response = await fetch(`${baseUrl}/clips/${name}`, { signal: closed.signal });
    if (response.ok) buffers.set(name, await speaker.decode(await response.arrayBuffer()));
  }

  async function loadMissing(): Promise<void> {
    const missing = wanted.filter((name) => !buffers.has(name));
    for (let at = 0; at < missing.length && !closed.signal.aborted; at += AT_ONCE)
      await Promise.allSettled(missing.slice(at, at + AT_ONCE).map(load));
    if (missing.length > 0) for (const listener of [...listeners]) listener();
  }

  async function keepLoading(): Promise<void> {
    if (loading) return;
    loading = true;
    clearTimeout(timer);
    await loadMissing();
    loading = false;
    if (closed.signal.aborted || wanted.every((name) => buffers.has(name))) return;
    timer = setTimeout(() => void keepLoading(), RETRY_MS);
  }

  return {
    want(names) {
      wanted = names;
      void keepLoading();
    },
    get: (name) => buffers.get(name) ?? null,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed.abort();
      clearTimeout(timer);
    },
  };
}
