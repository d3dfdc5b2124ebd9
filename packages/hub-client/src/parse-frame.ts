import type { HubMessage } from '@foyer/contract';

/**
 * The messages in a frame: one, or a list of them. The hub and its screens are one product, so a look at the outline is
 * enough here; what does not look like a message is left out, and types not known here are left to the reducer to ignore.
 */
export function parseFrame(data: unknown): readonly HubMessage[] {
  if (typeof data !== 'string') return [];
  try {
    const parsed: unknown = JSON.parse(data);
    return (Array.isArray(parsed) ? parsed : [parsed]).filter(looksRight);
  } catch {
    return [];
  }
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  snapshot: ['services', 'counters', 'recentCalls'],
  hall_changed: ['services', 'counters'],
  queue_update: ['services', 'counters'],
};
const OBJECTS: Readonly<Record<string, string>> = {
  snapshot: 'hall',
  hall_changed: 'hall',
  counter_status: 'counter',
  ticket_update: 'ticket',
  printer: 'printer',
  print_job: 'printJob',
};
const NUMBERED: ReadonlySet<string> = new Set(['snapshot', 'queue_update', 'heartbeat', 'ticket_called']);

function looksRight(value: unknown): value is HubMessage {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  const { type } = message;
  if (typeof type !== 'string') return false;
  const object = Object.hasOwn(OBJECTS, type) ? message[OBJECTS[type] as string] : {};
  const lists = Object.hasOwn(LISTS, type) ? (LISTS[type] as readonly string[]) : [];
  return (
    typeof object === 'object' &&
    object !== null &&
    lists.every((key) => Array.isArray(message[key])) &&
    (!NUMBERED.has(type) || Number.isSafeInteger(message['seq']))
  );
}
