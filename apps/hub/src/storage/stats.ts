import type { Stats } from '@foyer/contract';
import type { BusinessDay } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';

type Tally = Omit<Stats, 'businessDay' | 'byService' | 'byCounter'>;
type ByService = Stats['byService'][number];
type ByCounter = Stats['byCounter'][number];

/** Worked out once, by way of the day: left to itself SQLite reads it again for each service. */
const MEASURED = `measured AS MATERIALIZED (
  SELECT service_id, counter_id, state, called_at - issued_at AS wait,
    CASE WHEN state = 'served' THEN ended_at - coalesce(started_at, called_at) END AS service
  FROM tickets INDEXED BY tickets_day WHERE business_day = ?)`;

/** The median of a column for each group, in whole seconds: the mean of the one or two values in the middle. */
const medians = (column: 'wait' | 'service', group: string) => `${column}_medians AS (
  SELECT grp, CAST(round(avg(value) / 1000.0) AS INTEGER) AS median FROM (
    SELECT ${group} AS grp, ${column} AS value, row_number() OVER (PARTITION BY ${group} ORDER BY ${column}) AS place, count(*) OVER (PARTITION BY ${group}) AS total
    FROM measured WHERE ${column} IS NOT NULL)
  WHERE place IN ((total + 1) / 2, (total + 2) / 2) GROUP BY grp)`;

const COUNTS = `count(state) AS issued, coalesce(sum(state = 'waiting'), 0) AS waiting, coalesce(sum(state = 'served'), 0) AS served,
  coalesce(sum(state = 'no_show'), 0) AS noShows, coalesce(sum(state = 'cancelled'), 0) AS cancelled`;

const OVERALL = `WITH ${MEASURED}, ${medians('wait', "'all'")}, ${medians('service', "'all'")}
  SELECT ${COUNTS}, (SELECT median FROM wait_medians) AS medianWaitSeconds, (SELECT median FROM service_medians) AS medianServiceSeconds FROM measured`;

/** Services and counters that are there now or had tickets that day. */
const BY_SERVICE = `WITH ${MEASURED}, ${medians('wait', 'service_id')}, ${medians('service', 'service_id')},
  ids AS (SELECT id FROM services UNION SELECT service_id FROM measured)
  SELECT ids.id AS serviceId, ${COUNTS}, w.median AS medianWaitSeconds, s.median AS medianServiceSeconds
  FROM ids LEFT JOIN measured m ON m.service_id = ids.id LEFT JOIN wait_medians w ON w.grp = ids.id LEFT JOIN service_medians s ON s.grp = ids.id
  GROUP BY ids.id ORDER BY ids.id`;

const BY_COUNTER = `WITH ${MEASURED}, ${medians('service', 'counter_id')},
  ids AS (SELECT id FROM counters UNION SELECT counter_id FROM measured WHERE counter_id IS NOT NULL)
  SELECT ids.id AS counterId, count(state) AS called, coalesce(sum(state = 'served'), 0) AS served, coalesce(sum(state = 'no_show'), 0) AS noShows,
    s.median AS medianServiceSeconds
  FROM ids LEFT JOIN measured m ON m.counter_id = ids.id LEFT JOIN service_medians s ON s.grp = ids.id
  GROUP BY ids.id ORDER BY ids.id`;

/** A business day in figures. */
export function stats(handle: ReadHandle, businessDay: BusinessDay): Stats {
  const overall = handle.query<Tally>(OVERALL).get(businessDay) as Tally;
  return {
    businessDay,
    ...overall,
    byService: handle.query<ByService>(BY_SERVICE).all(businessDay),
    byCounter: handle.query<ByCounter>(BY_COUNTER).all(businessDay),
  };
}
