export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  /** As they came, of all answers on the way here. */
  readonly cookies: readonly string[];
}

/** Goes from redirect to redirect with cookies, as a browser does; those of one host are not shown to another. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** @param until where to stop without asking for it */
  async go(address: string | URL, { form, until }: { form?: Record<string, string>; until?: (url: URL) => boolean } = {}): Promise<Page> {
    const cookies: string[] = [];
    let [url, body] = [new URL(address), form && new URLSearchParams(form)];
    for (let turn = 0; turn < 20; turn += 1) {
      if (until?.(url)) return { url, status: 0, text: '', cookies };
      const init = body ? { method: 'POST', body } : {};
      const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: this.#cookiesFor(url), 'user-agent': 'Test' } });
      cookies.push(...this.#keep(url, response));
      const location = response.headers.get('location');
      const text = await response.text();
      if (location === null) return { url, status: response.status, text, cookies };
      [url, body] = [new URL(location, url), undefined];
    }
    throw new Error('redirected in circles');
  }

  cookie(host: string, name: string): string | undefined {
    return this.#jars.get(host)?.get(name);
  }

  #cookiesFor({ host }: URL): string {
    return [...(this.#jars.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep({ host }: URL, { headers }: Response): string[] {
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const lines = headers.getSetCookie();
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return lines;
  }
}
