import type { CounterId, ServiceId, UserId } from './ids.ts';

/**
 * Every place where a ticket that is not at a counter can be: its service's own queue, the service's appointments, what is
 * assigned to one counter or person, or a counter's pool.
 */
export type QueueName =
  | `service:${ServiceId}`
  | `appointments:${ServiceId}`
  | `counter:${CounterId}`
  | `user:${UserId}`
  | `pool:${CounterId}`;
