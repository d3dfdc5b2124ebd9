const TEXT_FINAL = 0x81;

/**
 * One unmasked WebSocket text frame, as a server sends it (RFC 6455 §5.2). Built here rather than by `ws` because the same bytes go to
 * hundreds of sockets.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = headerOf(length);
  const frame = Buffer.allocUnsafe(header.length + length);
  frame.set(header);
  frame.write(text, header.length, 'utf8');
  return frame;
}

export const jsonFrame = (message: object): Buffer => textFrame(JSON.stringify(message));

function headerOf(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(TEXT_FINAL, length);
  if (length < 0x1_0000) return Uint8Array.of(TEXT_FINAL, 126, length >> 8, length & 0xff);
  const header = new Uint8Array(10);
  header.set([TEXT_FINAL, 127]);
  new DataView(header.buffer).setBigUint64(2, BigInt(length));
  return header;
}
