import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** argon2id with the library's figures, which are OWASP's: 19 MiB, 2 passes, 1 lane. */
const OPTIONS = { algorithm: 2 as Algorithm.Argon2id };

export const hashPassword = (password: string): Promise<string> => hash(password, OPTIONS);

let nobody: Promise<string> | null = null;

/** Takes as long for a person who does not exist (`undefined`), or has no password (empty), as for one who does. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash || (await nobody), password);
  return matches && !!passwordHash;
}
