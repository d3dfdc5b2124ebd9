import type { ReadHandle } from '../connection.ts';

/** How SQLite would find what is asked on this handle: its query plans, one after another. What asks for one row gets one, and else none. */
export function planOf(handle: ReadHandle, ask: (watched: ReadHandle) => unknown): string {
  const plans: string[] = [];
  const explain = (sql: string, values: (string | number | null | Uint8Array)[]) => {
    for (const { detail } of handle.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values)) plans.push(detail);
  };
  ask({
    ...handle,
    query: <Row>(sql: string) => ({
      get: (...values) => {
        explain(sql, values);
        return { first: 1, last: 5000, customer: null } as Row;
      },
      all: (...values) => {
        explain(sql, values);
        return [];
      },
      iterate: (...values) => {
        explain(sql, values);
        return [][Symbol.iterator]();
      },
    }),
  });
  return plans.join('; ');
}
