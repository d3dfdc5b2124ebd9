import type { Session } from 'electron';
import { ORIGIN } from './scheme.ts';

/**
 * A screen reaches its hub over the local network, for which Chromium asks since version 142 (the one name until 144,
 * the other two since). Nothing else is ever granted: no screen takes pictures, sound, places or devices.
 */
const GRANTED: ReadonlySet<string> = new Set(['local-network-access', 'local-network', 'loopback-network']);

/** Is a page of this origin granted this permission? Only the main frame of our own pages ever is. */
export function isGranted(permission: string, requester: { origin: string; isMainFrame: boolean }): boolean {
  return GRANTED.has(permission) && requester.isMainFrame && (requester.origin === ORIGIN || requester.origin === `${ORIGIN}/`);
}

export function denyPermissions(session: Session, report: (what: string) => void): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const granted = isGranted(permission, { origin: originOf(details.requestingUrl), isMainFrame: details.isMainFrame });
    if (!granted) report(`permission denied: ${permission}`);
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isGranted(permission, { origin, isMainFrame: details.isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** WHATWG gives `null` as the origin of schemes it does not know, so it is written out here. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
