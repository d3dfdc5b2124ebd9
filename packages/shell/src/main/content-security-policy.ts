/**
 * What a page may load and talk to: its own files, and the one hub that was chosen. Styles may be inline because
 * Mantine sets them so; scripts may not.
 * @param hubUrl the hub's origin, or null while none is chosen.
 */
export function contentSecurityPolicy(hubUrl: string | null): string {
  const hub = hubUrl ? ` ${hubUrl}` : '';
  const socket = hubUrl ? ` ${hubUrl.replace(/^http/, 'ws')}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${hub}`,
    "font-src 'self' data:",
    `media-src 'self' data: blob:${hub}`,
    `connect-src 'self'${hub}${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
