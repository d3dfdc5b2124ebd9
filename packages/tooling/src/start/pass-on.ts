import type { Readable, Writable } from 'node:stream';

const LISTENING = /listening on (http:\/\/\S+)/;

/** Copies what the hub prints, as it comes, and tells once where it listens. */
export function passOn(from: Readable, to: Writable, onListening: (url: string) => void): void {
  let line = '';
  let told = false;
  from.setEncoding('utf8').on('data', (text: string) => {
    to.write(text);
    if (told) return;
    line = `${line}${text}`.slice(-4096);
    const url = LISTENING.exec(line)?.[1];
    // The address may still be arriving: it is whole once something follows it.
    if (url === undefined || !/\s/.test(line.slice(line.lastIndexOf(url) + url.length))) return;
    told = true;
    onListening(url);
  });
}
