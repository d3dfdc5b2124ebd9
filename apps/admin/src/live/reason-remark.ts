/** What the contract takes. */
const LONGEST = 400;

/** The remark of a ticket with a reason added to it; null where that changes nothing. */
export function remarkWith(remark: string | null, reason: string): string | null {
  const added = reason.trim();
  if (added === '' || remark?.includes(added)) return null;
  return (remark === null ? added : `${remark} · ${added}`).slice(0, LONGEST);
}
