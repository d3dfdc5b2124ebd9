import type { ReadHandle } from './connection.ts';
import type { SideWrite } from './side-writes.ts';

/** Settings that nobody may read back, JSON. */
export type SecretName = 'single_sign_on' | 'alarm_webhook';

export function secret(handle: ReadHandle, name: SecretName): string | null {
  return handle.query<{ value: string }>('SELECT value FROM secrets WHERE name = ?').get(name)?.value ?? null;
}

export function secretWrite(name: SecretName, value: string): SideWrite {
  return {
    sql: 'INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    values: [name, value],
  };
}
