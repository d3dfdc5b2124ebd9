import type { LogFinding, LogState } from '@foyer/contract';

export interface Verdict {
  readonly verdict: 'whole' | 'damaged' | 'accepted' | 'unverified';
  readonly findings: readonly LogFinding[];
  readonly omitted: number;
}

/** What is known of the log: by the last time that all of it was read, else by the look that the hub took when it started. */
export function verdictOf({ verified, foundAtStart }: LogState): Verdict {
  if (verified === null) return { verdict: foundAtStart.length > 0 ? 'damaged' : 'unverified', findings: foundAtStart, omitted: 0 };
  const { whole, findings, omitted, acceptedUpTo } = verified;
  const fresh = findings.some(({ firstSeq }) => firstSeq === null || acceptedUpTo === null || firstSeq > acceptedUpTo);
  return { verdict: whole ? 'whole' : fresh ? 'damaged' : 'accepted', findings, omitted };
}

/** The key of what to do about a finding. */
export function remedyKey({ code }: LogFinding): string {
  if (code === 'database_damaged') return 'log.remedyDisk';
  return code === 'table_differs' ? 'log.remedyTables' : 'log.remedy';
}

/** A head as it is noted down, and as `foyer verify --expect` takes it. */
export const headText = ({ seq, hash }: NonNullable<LogState['head']>): string => `${seq}:${hash}`;
