import { readFile } from 'node:fs/promises';
import { app, protocol, type Session } from 'electron';
import { resolveAsset } from './assets.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { SHELL_PAGES } from './shell-pages.ts';

export const SCHEME = 'app';
export const ORIGIN = 'app://foyer';

/**
 * Once, and before the app is ready.
 *
 * The scheme is registered as secure, and screens still talk plain http:// and ws:// to the hub: Chromium refuses mixed
 * content to pages of https alone (tried with Chromium 130: fetch and WebSocket from app:// to a LAN address, secure
 * or not, both pass). Secure it must be: since Chromium 142 only a secure context may hold the permission to reach
 * the local network, without which the hub's address is blocked (https://github.com/electron/electron/issues/48655).
 */
export function registerScheme(): void {
  if (app.isReady())
    throw new Error(
      'The app was loaded after Electron was ready, which is too late for its scheme: whatever loaded it did not wait for it.',
    );
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true } },
  ]);
}

export interface ServedScreen {
  readonly name: string;
  /** The folder with the built screen. */
  readonly root: string;
  readonly hubUrl: () => string | null;
}

/** Answers `app://foyer/<name>/…` with the app's own screen and `app://foyer/shell/…` with the shell's pages. */
export function serveScreen(session: Session, screen: ServedScreen): void {
  session.protocol.handle(SCHEME, (request) => answer(request, screen));
}

async function answer(request: Request, screen: ServedScreen): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== 'foyer') return notFound();
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const headers = pageHeaders(screen.hubUrl());
  const page = SHELL_PAGES[url.pathname];
  if (page) return new Response(page.body, { headers: { ...headers, 'content-type': page.type } });
  const asset = resolveAsset(screen.root, screen.name, url);
  if (!asset) return notFound();
  try {
    return new Response(await readFile(asset.file), { headers: { ...headers, 'content-type': asset.type } });
  } catch {
    return notFound();
  }
}

function pageHeaders(hubUrl: string | null): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(hubUrl),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}

const notFound = () => new Response(null, { status: 404 });
