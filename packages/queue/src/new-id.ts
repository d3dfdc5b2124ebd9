const LONGEST = 40;

/** An id for addresses from a name: `Deposit & cash` → `deposit-cash`; a name without Latin letters gets `fallback`. A taken one gets a number. */
export function idFromName(name: string, fallback: string, taken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = plain.slice(0, LONGEST - 4).replace(/^-+|-+$/g, '') || fallback;
  let id = base;
  for (let next = 2; taken(id); next += 1) id = `${base}-${next}`;
  return id;
}
