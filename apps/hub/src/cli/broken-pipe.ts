/**
 * Whoever reads what we print may stop listening (`| head -1`). That is no failure: what was asked for is done to its end,
 * a hub goes on running, and the exit code stays the command's own.
 */
export function outliveReaders(streams: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}
