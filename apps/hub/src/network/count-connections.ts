import type { Socket } from 'node:net';
import { oneCaller } from './addresses.ts';

/** From other machines, all together: beyond it the machine's own memory is at stake. */
const IN_ALL = 4_000;

/** How many connections a machine may have open. Those of this machine itself are not counted. */
export function countConnections({ perAddress, isLocal }: { perAddress: number; isLocal: (address: string | undefined) => boolean }) {
  const open = new Map<string, number>();
  let inAll = 0;

  function leave(caller: string): void {
    inAll -= 1;
    const left = (open.get(caller) ?? 1) - 1;
    if (left > 0) open.set(caller, left);
    else open.delete(caller);
  }

  return {
    /** A connection too many is ended without a word. */
    admits(socket: Socket): boolean {
      const { remoteAddress } = socket;
      if (isLocal(remoteAddress)) return true;
      const caller = oneCaller(remoteAddress ?? '');
      const count = open.get(caller) ?? 0;
      if (count >= perAddress || inAll >= IN_ALL) {
        socket.on('error', () => undefined);
        socket.destroy();
        return false;
      }
      open.set(caller, count + 1);
      inAll += 1;
      socket.once('close', () => leave(caller));
      return true;
    },
  };
}
