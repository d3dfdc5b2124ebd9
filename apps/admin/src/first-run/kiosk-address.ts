/** Where a kiosk's browser goes. Over TLS where the hub has a certificate: a code must not be typed into a page that others can read. */
export function kioskAddress(hubAddress: string, isTls: boolean): string {
  const url = new URL('/kiosk', hubAddress);
  if (isTls && !isThisMachine(url.hostname)) url.protocol = 'https:';
  return url.href;
}

export const isThisMachine = (hostname: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** Where the hall's authority is handed out, to be installed in a browser: in the clear, so that it can be had before it is trusted. */
export function authorityAddress(kiosk: string): string {
  const url = new URL('/ca.crt', kiosk);
  url.protocol = 'http:';
  return url.href;
}
