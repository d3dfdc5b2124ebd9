import type { HallLogger } from '../hall/hall.ts';
import type { Hall } from '../hall/index.ts';
import type { Renewal } from './certificates.ts';
import type { Network } from './open-network.ts';

/** An address that the machine was given is in the certificate after this long. */
const LOOK_EVERY_MS = 15_000;

export interface KeepCurrentOptions {
  readonly network: Network;
  readonly hall: Hall;
  readonly logger: HallLogger;
  /** After something was made anew. */
  readonly onRenewed?: () => void;
  readonly everyMs?: number;
}

/** Renews certificates while the hub runs, and tells the log of each. @returns the way to stop, which waits for what is under way */
export async function keepCurrent({
  network,
  hall,
  logger,
  onRenewed,
  everyMs = LOOK_EVERY_MS,
}: KeepCurrentOptions): Promise<() => Promise<void>> {
  await note(hall, network.made);
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look).catch(complain);
  }, everyMs);
  timer.unref();

  async function look(): Promise<void> {
    const made = await network.tend();
    if (made.length === 0) return;
    for (const { kind, fingerprint, notAfter } of made)
      logger.info({ kind, fingerprint, notAfter: new Date(notAfter).toISOString() }, 'a certificate was made anew');
    onRenewed?.();
    await note(hall, made);
  }

  /** The old certificate goes on until it ends, and the next look tries again. */
  function complain(error: unknown): void {
    logger.error({ err: error }, 'a certificate could not be made anew');
  }

  return async () => {
    clearInterval(timer);
    await looking;
  };
}

async function note(hall: Hall, made: readonly Renewal[]): Promise<void> {
  if (made.length > 0)
    await hall.note(
      { kind: 'system' },
      made.map((renewal) => ({ type: 'certificate_renewed', ...renewal }) as const),
    );
}
