import { randomBytes, X509Certificate } from 'node:crypto';
import type { Pair, PairFolder } from './sealed-pair.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const YEARS_MS = 365 * DAY_MS;

const AUTHORITY_LASTS_MS = 10 * YEARS_MS;
/** A year before the end the next authority is made and announced; devices learn it while they still trust the old one. */
const NEXT_AHEAD_MS = YEARS_MS;
/** From then on the next one signs: what the old one signed for three months ends before it does. */
const HAND_OVER_MS = 120 * DAY_MS;
/** No program of this version ran before: an older time is that of a machine whose clock has lost its battery. */
const BEFORE_ALL = Date.UTC(2026, 0, 1);
/** An authority says nothing by when it began, and a client whose clock is late must not refuse it. */
const LONG_AGO = Date.UTC(2020, 0, 1);

export interface Authority {
  readonly pair: Pair;
  readonly notAfter: number;
  /** SHA-256 of the certificate, `AB:CD:…`. */
  readonly fingerprint: string;
}

export interface Authorities {
  /** The one that signs now. */
  readonly current: Authority;
  /** All that are to be trusted, the current one first. */
  readonly all: readonly Authority[];
  /** Makes what is missing. @returns those that were made */
  tend(now: number): Promise<Authority[]>;
}

/** The hall's own authorities: one for ten years, and in its last year also the next. @throws Error in words where a file cannot be used */
export function openAuthorities(folder: PairFolder, now: number): Authorities {
  // Those that are over stay in the folder: a clock that once ran ahead must not have thrown the hall's authority away.
  let all: readonly Authority[] = [];
  let current: Authority | undefined;

  const load = (at: number) => {
    all = folder
      .names()
      .filter((name) => name.startsWith('authority-'))
      .map((name) => described(mustRead(folder, name)))
      .filter(({ notAfter }) => notAfter > at)
      .sort((one, other) => one.notAfter - other.notAfter);
    current = all.find(({ notAfter }) => notAfter - Math.max(at, BEFORE_ALL) > HAND_OVER_MS) ?? all.at(-1);
  };

  async function tend(at: number): Promise<Authority[]> {
    load(at);
    const last = all.at(-1)?.notAfter ?? 0;
    if (last - Math.max(at, BEFORE_ALL) > NEXT_AHEAD_MS) return [];
    const made = await makeOne(folder, at);
    load(at);
    return [made];
  }

  load(now);
  return {
    get current() {
      if (!current) throw new Error('the hub has no certificate authority');
      return current;
    },
    get all() {
      return current ? [current, ...all.filter((authority) => authority !== current)] : [];
    },
    tend,
  };
}

async function makeOne(folder: PairFolder, now: number): Promise<Authority> {
  const notAfter = Math.max(now, BEFORE_ALL) + AUTHORITY_LASTS_MS;
  const id = randomBytes(3).toString('hex').toUpperCase();
  // What draws certificates is large: a hub that has its own starts without it.
  const { makeAuthority } = await import('./make-certificates.ts');
  const pair = await makeAuthority(`Foyer hall authority ${id}`, { notBefore: LONG_AGO, notAfter });
  await folder.write(`authority-${id}`, pair);
  return described(pair);
}

function mustRead(folder: PairFolder, name: string): Pair {
  try {
    const pair = folder.read(name);
    if (pair) return pair;
    throw new Error(`${name}.pem is gone`);
  } catch (error) {
    // A new one in its place, made silently, would look to every paired device like somebody who stands in between.
    throw new Error(
      `The hall's certificate authority cannot be read: ${(error as Error).message}. Put the folder "tls" back from a backup; or delete this file, and a new authority is made, with which every desktop app has to be connected anew.`,
      { cause: error },
    );
  }
}

export function described(pair: Pair): Authority {
  const { validToDate, fingerprint256 } = new X509Certificate(pair.certificate);
  return { pair, notAfter: validToDate.getTime(), fingerprint: fingerprint256 };
}
