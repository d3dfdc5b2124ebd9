import type { EpochMs } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import type { Head } from './head-text.ts';
import { LOG_COLUMNS, type LogRow } from './log.ts';
import { chainInspector, inspectJson, moment } from './log-chain.ts';
import { type Accepted, acceptedDamage, changedHeads, headOf, knownBeyond, type NotedHead, rememberedHeads } from './log-head.ts';
import { type Spot, spotList } from './verify-findings.ts';
import { type Model, openModel } from './verify-model.ts';
import { personalDifferences } from './verify-personal.ts';
import { sameVersion, schemaDifferences, schemaSpot } from './verify-schema.ts';
import { databaseAt, NoHallHere, openSource } from './verify-source.ts';
import { integrityTroubles, tableDifferences } from './verify-tables.ts';
import { type Finding, putIntoWords } from './verify-words.ts';

export interface VerifyOptions {
  /** Whether the tables are compared with what the log makes of them, which takes most of the time. Default true. */
  readonly tables?: boolean | undefined;
  /** What somebody has noted down earlier. */
  readonly expected?: Head | undefined;
}

/** Otherwise they were not compared: nobody asked, something else is wrong, or another version of Foyer made them. */
export type TablesVerdict = 'same' | 'differ' | 'not_asked' | 'damaged' | 'other_version';

export interface Verification {
  readonly file: string;
  /** Nothing was found. */
  readonly whole: boolean;
  /** Rows in the log. */
  readonly events: number;
  readonly firstAt: EpochMs | null;
  readonly lastAt: EpochMs | null;
  /** The last event: to be noted down elsewhere. Null: the log is empty, or cannot be read. */
  readonly head: Head | null;
  readonly tables: TablesVerdict;
  /** In the order of the log. */
  readonly findings: readonly Finding[];
  /** So many more were found than are listed. */
  readonly omitted: number;
  readonly accepted: Accepted | null;
}

/** What is known so far. */
interface Course extends Pick<Verification, 'events' | 'firstAt' | 'lastAt' | 'head' | 'tables' | 'accepted'> {
  readonly spots: ReturnType<typeof spotList>;
  readonly lastSeq: number;
  /** The log is being read, and `lastSeq` is how far. */
  readonly reading: boolean;
}
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Reads a hall's whole log and tells whether it is what was written. Changes nothing; the hub may be running. Takes the
 * memory of a few rows, and where the tables are compared, room for them on the temporary disk.
 * @param path a data folder, or a copy of its database
 * @throws NoHallHere, or what kept it from reading
 */
export async function verifyLog(path: string, options: VerifyOptions = {}): Promise<Verification> {
  const file = databaseAt(path);
  const course: Writable<Course> = {
    spots: spotList(),
    events: 0,
    firstAt: null,
    lastAt: null,
    lastSeq: 0,
    reading: false,
    head: null,
    tables: 'damaged',
    accepted: null,
  };
  try {
    await examine(file, course, options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    course.spots.add(unreadable(course, (error as Error).message));
  }
  return verdict(file, course);
}

function unreadable({ reading, lastSeq, lastAt }: Course, why: string): Spot {
  const [firstSeq, firstAt] = reading ? [lastSeq + 1, lastAt] : [null, null];
  return { code: 'database_damaged', firstSeq, lastSeq: null, firstAt, lastAt: null, details: { why } };
}

function verdict(file: string, { spots, events, firstAt, lastAt, head, tables, accepted }: Course): Verification {
  const findings = spots.all().map(putIntoWords);
  return { file, whole: spots.none(), events, firstAt, lastAt, head, tables, findings, omitted: spots.omitted(), accepted };
}

async function examine(file: string, course: Writable<Course>, options: VerifyOptions): Promise<void> {
  const model = await openModel();
  try {
    const source = openSource(file);
    try {
      assertHall(source.handle, file);
      examineWith(model, source.handle, course, options);
    } finally {
      source.close();
    }
  } finally {
    model.close();
  }
}

function examineWith(model: Model, handle: ReadHandle, course: Writable<Course>, { tables = true, expected }: VerifyOptions): void {
  const comparable = sameVersion(handle, model.handle);
  readAll(handle, course, tables && comparable ? model : null);
  course.accepted = acceptedDamage(handle);
  course.head = headOf(handle);
  compareHeads(handle, course, expected);
  if (comparable) schemaDifferences(handle, model.handle).map(schemaSpot).forEach(course.spots.add);
  course.tables = !tables ? 'not_asked' : comparable ? compareTables(handle, model, course) : 'other_version';
  if (comparable && isLogWhole(course)) for (const spot of personalDifferences(handle)) course.spots.add(spot);
}

/** Of a log that is damaged, nobody can say what was said. */
const isLogWhole = ({ spots }: Course): boolean =>
  spots.all().every(({ code, details }) => code === 'table_differs' || (code === 'schema_differs' && details['kind'] !== 'table'));

/** @param model is to follow, as long as nothing is wrong */
function readAll(handle: ReadHandle, course: Writable<Course>, model: Model | null): void {
  const { spots } = course;
  const inspect = chainInspector(spots.add);
  course.reading = true;
  for (const row of handle.query<LogRow>(`SELECT ${LOG_COLUMNS} FROM events ORDER BY seq`).iterate()) {
    const at = moment(row.at);
    if (course.events === 0) course.firstAt = at;
    course.events += 1;
    course.lastSeq = row.seq;
    course.lastAt = at;
    inspect(row);
    inspectJson(row, spots.add);
    const impossible = spots.none() ? model?.follow(row) : null;
    if (impossible) spots.add(impossible);
  }
  course.reading = false;
}

function compareHeads(handle: ReadHandle, { spots, lastSeq }: Course, expected: Head | undefined): void {
  const noted: NotedHead[] = [...rememberedHeads(handle), ...(expected ? [{ ...expected, by: 'whoever asks' } as const] : [])];
  const cut = knownBeyond(handle, lastSeq, noted);
  if (cut) spots.add(cut);
  // An event that was found to be changed has another hash, or should have one: that has been said.
  const known = spots.all();
  for (const spot of changedHeads(handle, noted)) {
    const seq = Number(spot.firstSeq);
    if (!known.some(({ firstSeq, lastSeq: last }) => firstSeq !== null && last !== null && firstSeq <= seq && seq <= last)) spots.add(spot);
  }
}

/** Tables that follow from a log in which something is wrong would all differ: that says nothing more. */
function compareTables(handle: ReadHandle, model: Model, { spots }: Course): TablesVerdict {
  for (const spot of integrityTroubles(handle)) spots.add(spot);
  if (spots.all().some(({ code, details }) => code !== 'schema_differs' || details['kind'] === 'table')) return 'damaged';
  model.end();
  const differences = tableDifferences(handle, model.handle);
  differences.forEach(spots.add);
  return differences.length === 0 ? 'same' : 'differ';
}

function assertHall(handle: ReadHandle, file: string): void {
  const tables = handle.query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('events', 'meta')").all();
  if (tables.length === 0) throw new NoHallHere(`${file} is a database, but not a hall's`);
}

/** SQLite could not make sense of the file: that is a finding, and not a failure of the search. */
function isDamage(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^SQLITE_(CORRUPT|NOTADB|IOERR|FORMAT)/.test(code) || (code === 'SQLITE_ERROR' && /^no such (table|column)/.test(message));
}
