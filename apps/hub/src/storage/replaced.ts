import type { EventName, QueueEvent } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from './log.ts';
import { OF_RARE_TYPE } from './rare-events.ts';

/** Of an event that sets something up: what it is about, and which events have said it before. All of them are rare ones. */
interface SetUp {
  readonly said: readonly EventName[];
  /** Where they have the thing's id; null: the hall has one such thing. */
  readonly path: string | null;
  readonly id: string | null;
}

function setUpOf(event: QueueEvent): SetUp | null {
  switch (event.type) {
    case 'hall_configured':
      return { said: ['hall_configured'], path: null, id: null };
    case 'service_put':
      return { said: ['service_put'], path: '$.service.id', id: event.service.id };
    case 'service_removed':
      return { said: ['service_put'], path: '$.service.id', id: event.serviceId };
    case 'counter_put':
      return { said: ['counter_put'], path: '$.counter.id', id: event.counter.id };
    case 'counter_removed':
      return { said: ['counter_put'], path: '$.counter.id', id: event.counterId };
    case 'profile_put':
      return { said: ['profile_put'], path: '$.profile.id', id: event.profile.id };
    case 'profile_removed':
      return { said: ['profile_put'], path: '$.profile.id', id: event.profileId };
    case 'appointment_changed':
      return { said: ['appointment_booked', 'appointment_changed'], path: '$.appointment.id', id: event.appointment.id };
    default:
      return null;
  }
}

/** The event that set the same thing up before; null: none did. Undefined: this event sets nothing up. */
export function replacedBy(handle: ReadHandle, event: QueueEvent): QueueEvent | null | undefined {
  const about = setUpOf(event);
  if (!about) return undefined;
  const found = about.said.map((type) => lastBefore(handle, event.seq, type, about)).filter((row) => row !== undefined);
  const last = found.sort((a, b) => b.seq - a.seq)[0];
  return last ? decodeEvent(last) : null;
}

function lastBefore(handle: ReadHandle, seq: number, type: EventName, { path, id }: SetUp): EventRow | undefined {
  const same = path === null ? '' : `AND CASE WHEN json_valid(payload) THEN payload ->> '${path}' END = ?`;
  return handle
    .query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE ${OF_RARE_TYPE} AND type = ? AND seq < ? ${same} ORDER BY seq DESC LIMIT 1`)
    .get(type, seq, ...(id === null ? [] : [id]));
}

/** The same for several events, in their order. */
export const replaced = (handle: ReadHandle, events: readonly QueueEvent[]): (QueueEvent | null | undefined)[] =>
  events.map((event) => replacedBy(handle, event));
