import { decodeHappening, type LogRow } from './log.ts';
import type { Projection } from './projection/project.ts';

/** Events between two writes of what is only gathered. */
const GROUP = 1000;

/**
 * Feeds the log to the tables in groups as a hub might have committed them. A group ends with its business day, as
 * what is kept of each day depends on the order in which days came.
 */
export function replayInto(tables: Projection): { follow(row: LogRow): void; end(): void } {
  let day = '';
  let gathered = 0;
  return {
    follow(row) {
      if (row.businessDay !== day || gathered === GROUP) {
        tables.flush();
        gathered = 0;
        day = row.businessDay;
      }
      tables.project(decodeHappening(row));
      gathered += 1;
    },
    end: () => tables.flush(),
  };
}
