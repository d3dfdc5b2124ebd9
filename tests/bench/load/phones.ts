import { WebSocket } from 'ws';

/**
 * A crowd of phones in a process of its own: `phones.ts <ws url> <first message>…` opens one socket a message,
 * says it, prints `ready` and then only reads.
 */
const [url = '', ...messages] = process.argv.slice(2);
const BATCH = 50;

for (let start = 0; start < messages.length; start += BATCH) {
  await Promise.all(messages.slice(start, start + BATCH).map(open));
}
console.log('ready');

function open(message: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once('error', reject);
    socket.once('open', () => {
      if (message !== '') socket.send(message);
      resolve();
    });
  });
}
