/** Rows of a small table, kept in memory and written once per group of events. */
export interface Gathered<Row> {
  get(key: string): Row | undefined;
  set(key: string, row: Row): void;
  delete(key: string): void;
  entries(): IterableIterator<[string, Row]>;
  flush(): void;
  /** What the table holds, and nothing else. */
  reload(): void;
}

interface Table<Row> {
  load(): Iterable<readonly [string, Row]>;
  save(key: string, row: Row): void;
  remove(key: string): void;
}

export function gathered<Row>({ load, save, remove }: Table<Row>): Gathered<Row> {
  let rows = new Map(load());
  const changed = new Set<string>();
  return {
    get: (key) => rows.get(key),
    set(key, row) {
      rows.set(key, row);
      changed.add(key);
    },
    delete(key) {
      rows.delete(key);
      changed.add(key);
    },
    entries: () => rows.entries(),
    flush() {
      for (const key of changed) {
        const row = rows.get(key);
        if (row === undefined) remove(key);
        else save(key, row);
      }
      changed.clear();
    },
    reload() {
      rows = new Map(load());
      changed.clear();
    },
  };
}
