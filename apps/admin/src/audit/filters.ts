import type { RouteQuery } from '@foyer/contract';
import type { EventName } from '@foyer/queue';

/** As chosen on the screen; an empty one does not filter. */
export interface AuditFilters {
  /** Business days, both included. */
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly actorKind: NonNullable<RouteQuery<'listAudit'>['actorKind']> | '';
  readonly actorId: string;
  readonly q: string;
}

export const NO_AUDIT_FILTERS: AuditFilters = { from: '', to: '', type: '', actorKind: '', actorId: '', q: '' };

export const KINDS = ['user', 'kiosk', 'visitor', 'pad', 'printer', 'display', 'counter', 'system'] as const;

/** What can be asked for, in the groups of the list. */
export const TYPE_GROUPS = {
  setUp: [
    'hall_configured',
    'service_put',
    'service_removed',
    'counter_put',
    'counter_removed',
    'profile_put',
    'profile_removed',
    'media_changed',
  ],
  counters: ['counter_status', 'counter_taken', 'counter_left', 'next_stored', 'next_unstored', 'auto_call_paused'],
  appointments: ['appointment_booked', 'appointment_changed', 'appointment_cancelled', 'appointment_checked_in', 'appointment_missed'],
  tickets: [
    'ticket_issued',
    'ticket_called',
    'ticket_recalled',
    'service_started',
    'ticket_served',
    'leg_served',
    'ticket_transferred',
    'ticket_requeued',
    'ticket_parked',
    'ticket_moved',
    'ticket_no_show',
    'ticket_restored',
    'ticket_cancelled',
    'ticket_expired',
    'ticket_remarked',
    'journey_changed',
  ],
  access: [
    'person_signed_in',
    'sign_in_failed',
    'session_ended',
    'access_refused',
    'limit_reached',
    'right_used',
    'person_put',
    'device_paired',
    'device_changed',
    'device_revoked',
    'device_invited',
    'pad_line_put',
    'pad_line_removed',
    'printer_put',
    'printer_removed',
    'roll_started',
    'pairing_failed',
    'sso_changed',
    'certificate_renewed',
    'hall_set_up',
  ],
  hall: [
    'announcement_made',
    'announcement_withdrawn',
    'day_closed',
    'personal_erased',
    'print_job_queued',
    'print_job_changed',
    'announcement_played',
    'alarm_raised',
    'alarm_cleared',
    'alarm_webhook_changed',
  ],
} as const satisfies Readonly<Record<string, readonly EventName[]>>;

/** All of a group at once, as a choice beside the names of events. */
export const ACCESS = 'group:access';

export const isBackwards = ({ from, to }: AuditFilters): boolean => from !== '' && to !== '' && to < from;

/** What the list and the export are asked for: the same. A person is of the kind `user`. */
export function auditQueryOf({ q, type, ...filters }: AuditFilters): RouteQuery<'exportAudit'> {
  const what = type === ACCESS ? { group: 'access' } : { type };
  const chosen = Object.entries({ ...filters, ...what, q: q.trim() }).filter(([, value]) => value !== '');
  return Object.fromEntries(chosen) as RouteQuery<'exportAudit'>;
}
