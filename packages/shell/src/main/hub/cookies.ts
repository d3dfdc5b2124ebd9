/** The hub's device keys: kept over a restart. Its other cookies live as long as the app runs. */
const LASTING = /^foyer_device(?:_[a-z]+)?$/;
const OURS = /^foyer_[a-z_]+$/;

interface Kept {
  readonly value: string;
  readonly path: string;
}

/** What the app remembers for its pages, who never see it. One hub's; another hub gets another jar. */
export class CookieJar {
  readonly #cookies = new Map<string, Kept>();
  readonly #onLasting: (keys: Readonly<Record<string, string>>) => void;

  /** @param keys those of an earlier start, by name; @param onLasting told whenever they change */
  constructor(keys: Readonly<Record<string, string>>, onLasting: (keys: Readonly<Record<string, string>>) => void) {
    this.#onLasting = onLasting;
    for (const [name, value] of Object.entries(keys)) if (LASTING.test(name)) this.#cookies.set(name, { value, path: '/' });
  }

  /** The `Cookie` header of a request to this path; null: none. */
  header(path: string): string | null {
    const sent = [...this.#cookies].filter(([, { path: scope }]) => isWithin(path, scope)).map(([name, { value }]) => `${name}=${value}`);
    return sent.length === 0 ? null : sent.join('; ');
  }

  /** What an answer wants kept, as its `Set-Cookie` lines. */
  take(lines: readonly string[]): void {
    const before = JSON.stringify(this.lasting());
    for (const line of lines) this.#takeOne(line);
    const after = this.lasting();
    if (JSON.stringify(after) !== before) this.#onLasting(after);
  }

  lasting(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#cookies].filter(([name]) => LASTING.test(name)).map(([name, { value }]) => [name, value]));
  }

  #takeOne(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1 || !OURS.test(name) || value.length > 4096) return;
    const attribute = (wanted: string) => attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const isOver = value === '' || Number(attribute('max-age') ?? 1) <= 0;
    if (isOver) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path: attribute('path') ?? '/' });
  }
}

/** RFC 6265 §5.1.4. */
const isWithin = (path: string, scope: string): boolean => path === scope || path.startsWith(scope.endsWith('/') ? scope : `${scope}/`);
