/**
 * What the index over rare events is made with, for SQLite to recognise. Of the others there are so many that a page of them is
 * found soonest from the log's end.
 */
export const FREQUENT_EVENTS = [
  'ticket_issued',
  'ticket_called',
  'service_started',
  'ticket_served',
  'print_job_queued',
  'print_job_changed',
] as const;
export const OF_RARE_TYPE = `type NOT IN (${FREQUENT_EVENTS.map((name) => `'${name}'`).join(', ')})`;

/** A log that was changed by hand may hold anything: such an actor has no id and no kind. */
export const ACTOR_ID = "CASE WHEN json_valid(actor) THEN actor ->> 'id' END";
export const ACTOR_KIND = "CASE WHEN json_valid(actor) THEN actor ->> 'kind' END";
