import type { AuditEntry } from '@foyer/contract';

/** A part of a visit: one wait and one service. */
export interface StoryLeg {
  readonly serviceId: string | null;
  readonly entries: readonly AuditEntry[];
}

const ENDS_A_LEG = new Set(['leg_served', 'ticket_transferred']);

/** What happened, oldest first, by leg: a transfer or the end of a service that others follow begins another one. */
export function legsOf(events: readonly AuditEntry[]): readonly StoryLeg[] {
  const legs: { readonly serviceId: string | null; readonly entries: AuditEntry[] }[] = [];
  let isOver = true;
  let next: string | null = null;
  for (const entry of withoutPassing(events)) {
    if (isOver) legs.push({ serviceId: next ?? serviceOf(entry), entries: [] });
    legs.at(-1)?.entries.push(entry);
    isOver = ENDS_A_LEG.has(entry.type);
    next = isOver ? serviceOf(entry) : null;
  }
  return legs;
}

const serviceOf = ({ details }: AuditEntry): string | null => (typeof details['serviceId'] === 'string' ? details['serviceId'] : null);

/** That a print was on its way says nothing once its end is known. */
function withoutPassing(events: readonly AuditEntry[]): readonly AuditEntry[] {
  const jobOf = ({ type, details }: AuditEntry) => (type === 'print_job_changed' ? details['printJobId'] : undefined);
  return events.filter((entry, index) => {
    const job = jobOf(entry);
    const passing = job !== undefined && entry.details['state'] === 'sent';
    return !(passing && events.slice(index + 1).some((later) => jobOf(later) === job));
  });
}
