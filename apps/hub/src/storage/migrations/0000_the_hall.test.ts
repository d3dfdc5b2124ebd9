import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { play } from '@foyer/queue/testing';
import * as schema from '../schema.ts';
import { database, save } from '../test/database.ts';

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable)).map(getTableConfig);

test('makes the tables, columns and indexes of the schema, and no others', async () => {
  const { handle } = await database();
  const names = handle.query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'").all();
  expect(names.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
  for (const { name, columns, indexes } of tables) {
    const made = handle.query<{ name: string; type: string; notnull: number }>(`SELECT name, type, "notnull" FROM pragma_table_info('${name}')`).all();
    expect(made).toEqual(columns.map((column) => ({ name: column.name, type: column.getSQLType().toUpperCase(), notnull: Number(column.notNull) })));
    const madeIndexes = handle.query<{ name: string }>(`SELECT name FROM pragma_index_list('${name}') WHERE origin = 'c'`).all();
    expect(madeIndexes.map((index) => index.name)).toEqual(expect.arrayContaining(indexes.map((index) => index.config.name)));
  }
  handle.close();
});

test('the log can only grow', async () => {
  const { handle } = await database();
  save(handle, play([]).events);
  expect(() => handle.execute("UPDATE events SET type = 'x' WHERE seq = 1")).toThrow('the log is append-only');
  expect(() => handle.execute('DELETE FROM events WHERE seq = 1')).toThrow('the log is append-only');
  handle.close();
});
