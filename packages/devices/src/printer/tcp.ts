import { createConnection } from 'node:net';
import type { Connect } from './transport.ts';

/** A printer on the network. */
export function tcpConnect(host: string, port: number): Connect {
  return (events, timeoutMs, signal) =>
    new Promise((resolve, reject) => {
      const socket = createConnection({ host, port, noDelay: true, keepAlive: true, signal });
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error('no connection in time')));
      let failed: (error: Error) => void = reject;
      socket.once('connect', () => {
        socket.setTimeout(0);
        resolve({
          write: (bytes) => new Promise((written, broken) => socket.write(bytes, (error) => (error ? broken(error) : written()))),
          destroy: () => {
            socket.removeAllListeners('close');
            socket.destroy();
          },
        });
        failed = () => {};
        socket.once('close', () => events.onClose());
      });
      socket.on('data', (chunk) => events.onData(chunk));
      socket.on('end', () => socket.destroy());
      socket.on('error', (error) => failed(error));
    });
}
