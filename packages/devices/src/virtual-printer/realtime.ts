/** Finds `DLE EOT n` in all that comes in, wherever it stands and however it is cut up, as a printer's receiver does. */
export function createRealtimeScanner(onRequest: (n: number) => void): (chunk: Uint8Array) => void {
  let matched = 0;
  return (chunk) => {
    for (const byte of chunk) {
      if (matched === 2 && byte >= 1 && byte <= 4) {
        onRequest(byte);
        matched = 0;
      } else if (matched === 1 && byte === 0x04) matched = 2;
      else matched = byte === 0x10 ? 1 : 0;
    }
  };
}
