import type { BusinessDay, CallingRule, ProfileId, RuleCounts } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { gathered } from './gathered.ts';
import type { HandlersOf } from './handlers.ts';
import type { Profiles } from './set-up.ts';

interface DayCount {
  readonly businessDay: BusinessDay;
  readonly count: number;
}
/** The last day first, and at most two others. */
const DAYS = 3;

/** How many tickets each service gave out on its last day, and on those before to which a clock may be set back. */
export function issuedCounts(handle: WriteHandle) {
  const all = handle.query<DayCount & { serviceId: string; others: string }>(
    'SELECT service_id AS serviceId, business_day AS businessDay, count, others FROM issued',
  );
  const put = handle.change(
    'INSERT INTO issued (service_id, business_day, count, others) VALUES (?, ?, ?, ?) ON CONFLICT (service_id) DO UPDATE SET business_day = excluded.business_day, count = excluded.count, others = excluded.others',
  );
  const drop = handle.change('DELETE FROM issued WHERE service_id = ?');
  const table = gathered<readonly DayCount[]>({
    load: () =>
      all.all().map(({ serviceId, businessDay, count, others }) => [serviceId, [{ businessDay, count }, ...JSON.parse(others)]] as const),
    save: (serviceId, [last, ...others]) => last && void put.run(serviceId, last.businessDay, last.count, JSON.stringify(others)),
    remove: (serviceId) => void drop.run(serviceId),
  });
  const handlers: HandlersOf<'ticket_issued' | 'service_removed'> = {
    ticket_issued({ serviceId, businessDay }) {
      const days = table.get(serviceId) ?? [];
      const count = (days.find((one) => one.businessDay === businessDay)?.count ?? 0) + 1;
      const others = days.filter((one) => one.businessDay !== businessDay).sort((a, b) => (a.businessDay < b.businessDay ? 1 : -1));
      table.set(serviceId, [{ businessDay, count }, ...others].slice(0, DAYS));
    },
    service_removed: ({ serviceId }) => table.delete(serviceId),
  };
  return { table, handlers };
}

/** Calls per queue since the last reset, of each profile whose rule counts them. */
export function ruleCounts(handle: WriteHandle, profiles: Profiles) {
  const all = handle.query<{ profileId: ProfileId; businessDay: BusinessDay; calls: string }>(
    'SELECT profile_id AS profileId, business_day AS businessDay, calls FROM rule_counts',
  );
  const put = handle.change(
    'INSERT INTO rule_counts (profile_id, business_day, calls) VALUES (?, ?, ?) ON CONFLICT (profile_id) DO UPDATE SET business_day = excluded.business_day, calls = excluded.calls',
  );
  const drop = handle.change('DELETE FROM rule_counts WHERE profile_id = ?');
  const table = gathered<RuleCounts>({
    load: () => all.all().map((row) => [row.profileId, { ...row, calls: JSON.parse(row.calls) }] as const),
    save: (profileId, { businessDay, calls }) => void put.run(profileId, businessDay, JSON.stringify(calls)),
    remove: (profileId) => void drop.run(profileId),
  });
  const handlers: HandlersOf<'ticket_called' | 'profile_put' | 'profile_removed'> = {
    ticket_called({ businessDay, reason: { profileId, serviceId, reset = false } }) {
      const profile = profileId ? profiles.get(profileId) : undefined;
      if (!profile || serviceId === undefined || !counts(profile.rule)) return;
      const before = table.get(profile.id);
      const kept = reset || before?.businessDay !== businessDay ? [] : before.calls;
      table.set(profile.id, { profileId: profile.id, businessDay, calls: withOneMore(kept, serviceId) });
    },
    profile_put: ({ profile }) => table.delete(profile.id),
    profile_removed: ({ profileId }) => table.delete(profileId),
  };
  return { table, handlers };
}

const counts = ({ conditions }: CallingRule): boolean => conditions.some((one) => one.when === 'called_fewer');

type Calls = RuleCounts['calls'];

function withOneMore(calls: Calls, serviceId: Calls[number]['serviceId']): Calls {
  const times = (calls.find((one) => one.serviceId === serviceId)?.times ?? 0) + 1;
  return [...calls.filter((one) => one.serviceId !== serviceId), { serviceId, times }].sort((a, b) => (a.serviceId < b.serviceId ? -1 : 1));
}
