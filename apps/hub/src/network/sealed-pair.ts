import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** A certificate and its private key (PEM). They lie in one file, so that there is never one without the other. */
export interface Pair {
  readonly certificate: string;
  readonly key: string;
}

/** The folder's files with key and certificate, readable by the hub's own user only. */
export interface PairFolder {
  /** Null where there is none. @throws Error in words where there is one that cannot be used */
  read(name: string): Pair | null;
  /** Whole or not at all, also in a power cut. */
  write(name: string, pair: Pair): Promise<void>;
  /** Without `.pem`, in alphabetical order. */
  names(): string[];
}

const OWNER_ONLY = 0o600;

export function openPairFolder(folder: string): PairFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(folder, `${name}.pem`);
  return {
    read: (name) => readPair(file(name)),
    async write(name, { key, certificate }) {
      const unfinished = `${file(name)}.new`;
      rmSync(unfinished, { force: true });
      const handle = await open(unfinished, 'wx', OWNER_ONLY);
      try {
        await handle.writeFile(`${key.trim()}\n${certificate.trim()}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, file(name));
    },
    names: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.pem'))
        .map((name) => name.slice(0, -'.pem'.length))
        .sort(),
  };
}

function readPair(file: string): Pair | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const key = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(text)?.[0];
  const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text)?.[0];
  if (!key || !certificate || !belongTogether(certificate, key)) throw new Error(`${file} does not hold a certificate and its key`);
  return { key, certificate };
}

function belongTogether(certificate: string, key: string): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}
