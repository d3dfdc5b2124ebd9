/**
 * A page of another site may open a WebSocket to any address, without CORS: its `Origin` says so. Programs send none; our own screens come
 * from this hub or from the Electron apps' own package.
 */
export function isOwnOrigin(origin: string | undefined, host: string, appOrigin: string): boolean {
  if (origin === undefined || origin === appOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
