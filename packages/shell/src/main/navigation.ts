import { app, type WebContents } from 'electron';

/** May these contents go to this address by themselves (a link, a form, a script, a redirect)? */
export type NavigationPolicy = (url: URL) => boolean;

const policies = new WeakMap<WebContents, NavigationPolicy>();

/** An app's own pages and nothing else. */
export const ownPages =
  (name: string): NavigationPolicy =>
  (url) =>
    url.protocol === 'app:' && url.host === 'foyer' && (url.pathname.startsWith(`/${name}/`) || url.pathname.startsWith('/shell/'));

/** One http origin: for a window that shows the hub's own pages. */
export const oneOrigin =
  (origin: string): NavigationPolicy =>
  (url) =>
    url.origin === origin;

export function allowNavigation(contents: WebContents, policy: NavigationPolicy): void {
  policies.set(contents, policy);
}

/** Contents without a policy go nowhere; none opens a window, and none holds a webview. */
export function denyNavigationByDefault(report: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (mayGo(contents, event.url)) return;
      event.preventDefault();
      report(`navigation denied: ${withoutQuery(event.url)}`);
    });
    contents.on('will-redirect', (event) => {
      if (!mayGo(contents, event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      report(`window denied: ${withoutQuery(url)}`);
      return { action: 'deny' };
    });
  });
}

function mayGo(contents: WebContents, url: string): boolean {
  const policy = policies.get(contents);
  return policy !== undefined && URL.canParse(url) && policy(new URL(url));
}

/** A query may hold a visitor's data, and logs are read by many. */
const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '').slice(0, 200);
