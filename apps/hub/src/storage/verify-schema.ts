import type { ReadHandle, WriteHandle } from './connection.ts';
import { lastApplied } from './migrate.ts';
import type { Spot } from './verify-findings.ts';

interface SchemaObject {
  readonly kind: 'table' | 'index' | 'trigger' | 'view';
  readonly name: string;
  readonly sql: string;
}

export interface SchemaDifference {
  readonly kind: SchemaObject['kind'];
  readonly name: string;
  readonly how: 'missing' | 'foreign' | 'different';
  /** As Foyer makes it. */
  readonly sql: string | null;
}

/** Both were brought up by the same migrations. */
export const sameVersion = (a: ReadHandle, b: ReadHandle): boolean => lastApplied(a) === lastApplied(b);

/** @param model a database of the same version, freshly made */
export function schemaDifferences(handle: ReadHandle, model: ReadHandle): SchemaDifference[] {
  const [real, wanted] = [schemaOf(handle), schemaOf(model)];
  const differences: SchemaDifference[] = [];
  for (const [name, { kind, sql }] of wanted) {
    const there = real.get(name);
    if (there?.sql !== sql) differences.push({ kind, name, how: there ? 'different' : 'missing', sql });
  }
  for (const [name, { kind }] of real) if (!wanted.has(name)) differences.push({ kind, name, how: 'foreign', sql: null });
  return differences;
}

export function schemaSpot({ kind, name, how }: SchemaDifference): Spot {
  return { code: 'schema_differs', firstSeq: null, lastSeq: null, firstAt: null, lastAt: null, details: { kind, name, how } };
}

/** Triggers and indexes as Foyer makes them. What holds rows stays as it is. */
export function mendSchema(handle: WriteHandle, model: ReadHandle): void {
  for (const { kind, name, how, sql } of schemaDifferences(handle, model)) {
    if (kind === 'table') continue;
    if (how !== 'missing') handle.execute(`DROP ${kind} "${name.replaceAll('"', '""')}"`);
    if (sql !== null) handle.execute(sql);
  }
}

function schemaOf(handle: ReadHandle): Map<string, SchemaObject> {
  const objects = handle
    .query<SchemaObject>(
      "SELECT type AS kind, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE '!_!_%' ESCAPE '!' ORDER BY name",
    )
    .all();
  return new Map(objects.map((object) => [object.name, object]));
}
