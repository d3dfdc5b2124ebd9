import type { AuditEntry } from '@foyer/contract';
import type { HallState } from '@foyer/queue';
import { zoneOf, zoneStamp } from '../../hall/local-time.ts';
import type { Column } from '../csv.ts';

/** The log as a table: a row per event. */
export function auditColumns(state: HallState): readonly Column<AuditEntry>[] {
  const zone = zoneOf(state.hall);
  const stamp = zoneStamp(zone);
  return [
    { heading: 'No.', of: ({ seq }) => seq },
    { heading: `Time (${zone})`, of: ({ at }) => stamp(Date.parse(at)) },
    { heading: 'Business day', of: ({ businessDay }) => businessDay },
    { heading: 'What', of: ({ text }) => text },
    { heading: 'Event', of: ({ type }) => type },
    { heading: 'By', of: ({ actor }) => actor.name ?? actor.id ?? actor.kind },
    { heading: 'Kind', of: ({ actor }) => actor.kind },
    { heading: 'Number', of: ({ number }) => number },
    { heading: 'Counter', of: ({ counterId }) => counterId && (state.counters.get(counterId)?.name ?? counterId) },
    { heading: 'Details', of: ({ details }) => JSON.stringify(details) },
  ];
}
