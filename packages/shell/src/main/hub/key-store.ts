import type { SafeStorage } from 'electron';
import { z } from 'zod';
import { SettingsFile } from '../settings.ts';

/** `sealed`: by the operating system's key store. `plain`: this machine has none, and the file's rights (0600) are all there is. */
const KeyFile = z.strictObject({
  /** Whose keys these are: the hub's origin. */
  hub: z.string().nullable().default(null),
  sealed: z.string().nullable().default(null),
  plain: z.string().nullable().default(null),
});
type KeyFile = z.infer<typeof KeyFile>;

const Keys = z.record(z.string(), z.string());

export const NO_KEY_STORE =
  'no-key-store: this machine has no key store of the operating system (keyring, keychain); the device key is in a file that only this user can read';

/** The device's keys on this machine's disk. */
export class KeyStore {
  readonly #file: SettingsFile<KeyFile>;
  readonly #safe: SafeStorage;
  readonly #report: (what: string) => void;

  constructor(path: string, safe: SafeStorage, report: (what: string) => void) {
    this.#file = new SettingsFile(path, KeyFile, Date.now);
    this.#safe = safe;
    this.#report = report;
    if (this.#file.trouble) report(this.#file.trouble);
  }

  /** Those for this hub; none where the key store of another machine or user has sealed them. */
  read(hub: string): Readonly<Record<string, string>> {
    const { hub: owner, sealed, plain } = this.#file.current;
    if (owner !== hub) return {};
    try {
      const text = sealed === null ? plain : this.#safe.decryptString(Buffer.from(sealed, 'base64'));
      return text === null ? {} : Keys.parse(JSON.parse(text));
    } catch {
      this.#report('the device key cannot be opened on this machine: it has to be paired anew');
      return {};
    }
  }

  write(hub: string, keys: Readonly<Record<string, string>>): void {
    const text = JSON.stringify(keys);
    const none = Object.keys(keys).length === 0;
    if (none) return this.#file.update({ hub: null, sealed: null, plain: null });
    if (this.#canSeal()) return this.#file.update({ hub, sealed: this.#safe.encryptString(text).toString('base64'), plain: null });
    this.#report(NO_KEY_STORE);
    this.#file.update({ hub, sealed: null, plain: text });
  }

  /** The same hub at another address. */
  move(hub: string): void {
    if (this.#file.current.hub !== null) this.#file.update({ hub });
  }

  /** Linux without a keyring offers a password that is in Chromium's source: that is no store (Electron's docs, safeStorage). */
  #canSeal(): boolean {
    if (!this.#safe.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || this.#safe.getSelectedStorageBackend() !== 'basic_text';
  }
}
