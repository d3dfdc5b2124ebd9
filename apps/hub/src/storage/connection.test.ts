import { join } from 'node:path';
import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';
import { nodeApiProblem } from './node-api.ts';

const pragma = (handle: ReturnType<typeof openReader>, name: string) =>
  handle.query<Record<string, unknown>>(`SELECT * FROM pragma_${name}`).get()?.[name];

test('every connection syncs in full, in WAL mode, also after a reopen', () => {
  const file = join(temporaryFolder('connection'), 'x.db');
  openWriter(file).close();
  const writer = openWriter(file);
  const reader = openReader(file);
  for (const handle of [writer, reader]) {
    expect(pragma(handle, 'synchronous')).toBe(2);
    expect(pragma(handle, 'journal_mode')).toBe('wal');
    expect(pragma(handle, 'foreign_keys')).toBe(1);
  }
  reader.close();
  writer.close();
});

test('a read handle cannot write', () => {
  const file = join(temporaryFolder('connection'), 'x.db');
  const writer = openWriter(file);
  writer.execute('CREATE TABLE t (a)');
  const reader = openReader(file);
  expect(() => reader.query('INSERT INTO t VALUES (1) RETURNING a').get()).toThrow('readonly');
  reader.close();
  writer.close();
});

test('a database from a newer version is refused in words', async () => {
  const handle = openWriter(join(temporaryFolder('connection'), 'x.db'));
  await migrate(handle);
  handle.execute("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
  await expect(migrate(handle)).rejects.toThrow('newer version of Foyer');
  handle.close();
});

test.each([
  [{ napi: '10', node: '24.0.0' }, null],
  [{ napi: '11', node: '26.0.0' }, null],
  [{ napi: '9', node: '20.18.0' }, 'Node 20.18.0 has Node-API 9. Use Node 22.14 or newer'],
  [{ napi: '9', node: '20.18.0', electron: '33.2.1' }, 'Electron 33.2.1 has Node-API 9. Use Electron 36 or newer, or set FOYER_NODE'],
])('the runtime %o can be used or is told why not', (versions, problem) => {
  const said = nodeApiProblem(versions);
  if (problem === null) expect(said).toBeNull();
  else expect(said).toContain(problem);
});
