type Fields = Readonly<Record<string, unknown>>;

interface Versions<Body extends object> {
  /** As it was when the form was opened. */
  readonly opened: Body;
  /** As this person wants it. */
  readonly wished: Body;
  readonly now: Body;
  /** The last version that this person was told of. */
  readonly known: Body;
  /** Fields that make sense only with each other: one is not sent without the rest, and none is mixed from two people's. */
  readonly together?: readonly (keyof Body & string)[];
}

interface OwnChanges<Body> {
  /** Only what this person changed: what others changed meanwhile stays. */
  readonly changes: Partial<Body>;
  /** Paths that others changed too, and to something else, without this person knowing. */
  readonly clashes: readonly string[];
}

export function ownChanges<Body extends object>({ opened, wished, now, known, together = [] }: Versions<Body>): OwnChanges<Body> {
  const [before, after, present, told] = [opened, wished, now, known] as readonly Fields[] as [Fields, Fields, Fields, Fields];
  const changed = Object.keys(after).filter((field) => !isSame(before[field], after[field]));
  const linked = together.some((field) => changed.includes(field)) ? together : [];
  const clashes: string[] = [];
  const changeOf = (field: string): unknown => {
    const versions = [before[field], after[field], present[field], told[field]];
    if (!(together as readonly string[]).includes(field) && versions.every(isMap)) {
      const [was, wish, is, seen] = versions as [Fields, Fields, Fields, Fields];
      const parts = Object.keys({ ...was, ...wish }).filter((part) => !isSame(was[part], wish[part]));
      clashes.push(...parts.filter((part) => isClash(is[part], seen[part], wish[part])).map((part) => `${field}.${part}`));
      return given({ ...is, ...Object.fromEntries(parts.map((part) => [part, wish[part]])) });
    }
    if (isClash(present[field], told[field], after[field])) clashes.push(field);
    return after[field];
  };
  const changes = Object.fromEntries([...new Set([...changed, ...linked])].map((field) => [field, changeOf(field)]));
  return { changes: changes as Partial<Body>, clashes };
}

const isClash = (now: unknown, known: unknown, wished: unknown) => !isSame(now, known) && !isSame(now, wished);

/** Texts by language, a series: parts that two people may change apart from each other. A list is one thing. */
const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The hub may give an object's parts in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value as Fields)
      .map(([key, part]) => [key, sorted(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const given = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Others changed the same fields: said once. Whoever saves again knows it. */
export class ChangedMeanwhile extends Error {
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(`changed by somebody else meanwhile: ${paths.join(', ')}`);
    this.paths = paths;
  }
}
