import type { WriteHandle } from './connection.ts';

/**
 * What is written beside the log, in the transaction of the events that tell of it: secrets and things of the moment, which have no
 * place in a file that is never changed (hashes of passwords and keys, sessions).
 */
export interface SideWrite {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/** Writes as plain data may cross to the writer thread; it prepares each statement once. */
export function sideWriter(handle: WriteHandle): (write: SideWrite) => void {
  const prepared = new Map<string, ReturnType<WriteHandle['change']>>();
  return ({ sql, values }) => {
    const statement = prepared.get(sql) ?? handle.change(sql);
    prepared.set(sql, statement);
    statement.run(...values);
  };
}
