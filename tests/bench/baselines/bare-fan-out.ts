import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/** The least that a broadcast can do: a POST's body goes to every socket in the order of connection, then the answer. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const message = Buffer.concat(chunks);
    for (const client of sockets.clients) client.send(message, { binary: false });
    response.end('{}');
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`listening on http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
