import type { SystemPage, SystemPrinterFound, SystemPrinting } from '@foyer/devices/station';
import { type BrowserWindow, session, type WebContents, type WebContentsPrintOptions } from 'electron';
import { denyPermissions } from '../main/permissions.ts';
import { SCHEME } from '../main/scheme.ts';
import { SHELL_PAGES } from '../main/shell-pages.ts';
import { openWindow } from '../main/window.ts';
import { TICKET_PAGE, TICKET_PAGE_POLICY, ticketPage } from './ticket-page.ts';

/** Its own, in memory: the page that is printed has no cookies, no hub and no files. */
const PARTITION = 'tickets';
const MICRONS_PER_MM = 1000;

/**
 * The operating system's printers, by Chromium.
 * @param window any window of the app: Chromium asks through one; null while there is none
 */
export function createSystemPrinting(window: () => BrowserWindow | null, report: (what: string) => void): SystemPrinting {
  const pages = new Map<string, SystemPage>();
  let isServed = false;
  let printedSoFar = 0;

  function serve(): void {
    if (isServed) return;
    isServed = true;
    const tickets = session.fromPartition(PARTITION);
    denyPermissions(tickets, report);
    tickets.protocol.handle(SCHEME, ({ url }) => answer(url, pages));
  }

  async function print(name: string, page: SystemPage, givenUp: AbortSignal): Promise<void> {
    serve();
    // Each has a page of its own: a printer that never answers does not hold up the others.
    const url = `${TICKET_PAGE}?${++printedSoFar}`;
    pages.set(url, page);
    const hidden = openWindow({ webPreferences: { partition: PARTITION, javascript: false } }, () => {});
    try {
      await Promise.race([hidden.loadURL(url).then(() => printed(hidden.webContents, optionsFor(name, page))), whenGivenUp(givenUp)]);
    } finally {
      pages.delete(url);
      hidden.destroy();
    }
  }

  return {
    async list() {
      const printers = (await window()?.webContents.getPrintersAsync()) ?? [];
      return printers.map(({ name, displayName, description }): SystemPrinterFound => {
        const words = [displayName, description].find((text) => text !== '' && text !== name);
        return { name, description: words?.slice(0, 120) ?? null };
      });
    },
    print,
  };
}

const whenGivenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('the system has not answered')), { once: true }));

function answer(url: string, pages: ReadonlyMap<string, SystemPage>): Response {
  const font = SHELL_PAGES[`/shell${new URL(url).pathname}`];
  if (font?.type === 'font/woff2') return new Response(font.body, { headers: { 'content-type': font.type } });
  const page = pages.get(url);
  if (page === undefined) return new Response(null, { status: 404 });
  return new Response(ticketPage(page), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': TICKET_PAGE_POLICY },
  });
}

const optionsFor = (deviceName: string, { widthMm, heightMm }: SystemPage): WebContentsPrintOptions => ({
  silent: true,
  deviceName,
  color: false,
  printBackground: true,
  margins: { marginType: 'none' },
  pageSize: { width: Math.round(widthMm * MICRONS_PER_MM), height: Math.round(heightMm * MICRONS_PER_MM) },
});

/** Resolves once the system has taken the job. */
function printed(contents: WebContents, options: WebContentsPrintOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print(options, (taken, why) => (taken ? resolve() : reject(new Error(`the system did not take the ticket: ${why}`))));
  });
}
