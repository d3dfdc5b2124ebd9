import { type HubErrorCode, isHubError } from '@foyer/hub-client';
import type { TFunction } from 'i18next';
import { ChangedMeanwhile } from './own-changes.ts';

/** What zod says about a field; of a schema only this is used. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
}
interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
}

export type FieldErrors = Record<string, string>;
/** From a path in the request (`series.prefix`) to a field on the screen; fields that are called the same need no mention. */
export type FieldOf = (path: string) => string;

type Details = Readonly<Record<string, unknown>>;

/**
 * Refusals that are about one field of the request, and which, where need be by the refusal's details. Their text is that of the code,
 * or a shorter `invalid.code.…` of this screen; where the details name a `problem` or a `field`, `invalid.code.<CODE>_<problem>`.
 */
const CODE_PATHS: { readonly [Code in HubErrorCode]?: string | ((details: Details) => string) } = {
  SERIES_OVERLAPS: 'series.prefix',
  SERIES_INVALID: 'series.last',
  BOOKINGS_OPEN: 'takesAppointments',
  COUNTER_NAME_TAKEN: 'name',
  BUSINESS_DAY_IN_USE: ({ field }) => String(field),
  ID_TAKEN: 'id',
  QUOTA_INVALID: 'dailyQuota',
  HOURS_INVALID: 'hours',
  DAY_EMPTY: 'source.day',
  GROUP_UNKNOWN: 'groupId',
  PROFILE_UNKNOWN: 'profileId',
  PROFILE_EMPTY: 'serviceIds',
  RULE_NEVER_MATCHES: ({ condition }) => `rule.conditions.${String(condition)}`,
  RULE_INVALID: ({ problem }) => `rule.finally.${problem === 'points' ? 'points' : 'pointsPerMinute'}`,
  APPOINTMENTS_OFF: 'serviceId',
  APPOINTMENT_IN_PAST: 'at',
  APPOINTMENT_NOT_A_SLOT: 'at',
  APPOINTMENT_SLOT_FULL: 'at',
  LANGUAGE_UNKNOWN: 'locale',
  SETTING_INVALID: ({ field }) => String(field),
  HALL_INVALID: ({ field }) => String(field),
  ZONE_UNKNOWN: 'zone',
  USERNAME_TAKEN: 'username',
  LAST_ADMIN: 'role',
  PASSWORD_WEAK: 'password',
  PASSWORD_WRONG: 'current',
  PIN_WEAK: 'pin',
  SSO_SUBJECT_TAKEN: 'ssoSubject',
  SSO_INVALID: ({ field }) => String(field),
  SSO_UNREACHABLE: 'issuer',
  PAIRING_CODE_UNKNOWN: 'code',
  PAIRING_DECIDED: 'code',
  PAIRING_LOCKED: 'code',
};

function codePath({ code, details }: { readonly code: HubErrorCode; readonly details: Details }): string | undefined {
  const path = CODE_PATHS[code];
  return typeof path === 'function' ? path(details) : path;
}

/** What the contract has against a request, by field, in the language of the screen. Empty: it may be sent. */
export function contractErrors(t: TFunction, schema: Schema, body: unknown, fieldOf: FieldOf): FieldErrors {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return firstPerField(issues.map((issue) => [fieldOf(issue.path.join('.')), issueText(t, issue)]));
}

/** What the hub had against it where that belongs to fields; null where it does not. */
export function hubErrors(t: TFunction, thrown: unknown, fieldOf: FieldOf): FieldErrors | null {
  if (thrown instanceof ChangedMeanwhile) return meanwhile(t, thrown, fieldOf);
  if (!isHubError(thrown)) return null;
  const path = codePath(thrown);
  if (path !== undefined) return { [fieldOf(path)]: codeText(t, thrown) };
  const issues = thrown.code === 'INVALID_REQUEST' ? thrown.details['issues'] : undefined;
  if (!Array.isArray(issues) || issues.length === 0) return null;
  return firstPerField(issues.map((issue: { path: string }) => [fieldOf(issue.path), t('invalid.other')]));
}

/** At each field, and above them all how to go on. */
const meanwhile = (t: TFunction, { paths }: ChangedMeanwhile, fieldOf: FieldOf): FieldErrors => ({
  meanwhile: t('invalid.meanwhile'),
  ...Object.fromEntries(paths.map((path) => [fieldOf(path), t('invalid.changedMeanwhile')])),
});

const codeText = (t: TFunction, { code, details }: { readonly code: HubErrorCode; readonly details: Details }): string => {
  const { reasons } = details;
  if (Array.isArray(reasons)) return reasons.map((reason) => t([`invalid.code.${code}_${String(reason)}`, `errors:${code}`])).join(' ');
  const which = details['problem'] ?? details['field'];
  const keys = [...(typeof which === 'string' ? [`invalid.code.${code}_${which}`] : []), `invalid.code.${code}`, `errors:${code}`];
  const count = details['openTickets'] ?? details['appointments'];
  return t(keys, typeof count === 'number' ? { count } : {});
};

const firstPerField = (errors: readonly (readonly [string, string])[]): FieldErrors => Object.fromEntries(errors.toReversed());

function issueText(t: TFunction, { code, path, minimum, maximum, origin }: Issue): string {
  const text = origin === 'string';
  const own = `invalid.format.${String(path.at(-1))}`;
  switch (code) {
    case 'too_small':
      return text ? t('invalid.required') : t([own, 'invalid.atLeast'], { minimum: Number(minimum) });
    case 'too_big':
      return text ? t('invalid.tooLong', { count: Number(maximum) }) : t([own, 'invalid.atMost'], { maximum: Number(maximum) });
    case 'invalid_format':
      return t([own, 'invalid.other']);
    case 'invalid_type':
      return t('invalid.required');
    default:
      return t('invalid.other');
  }
}
