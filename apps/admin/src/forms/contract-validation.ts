import { type HubErrorCode, isHubError } from '@foyer/hub-client';
import type { TFunction } from 'i18next';

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

/** Refusals that are about one field of the request, and which. Their text is that of the code, or a shorter `invalid.code.…` of this screen. */
const CODE_PATHS: { readonly [Code in HubErrorCode]?: string } = {
  SERIES_OVERLAPS: 'series.prefix',
  SERIES_INVALID: 'series.last',
  ID_TAKEN: 'id',
};

/** What the contract has against a request, by field, in the language of the screen. Empty: it may be sent. */
export function contractErrors(t: TFunction, schema: Schema, body: unknown, fieldOf: FieldOf): FieldErrors {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return firstPerField(issues.map((issue) => [fieldOf(issue.path.join('.')), issueText(t, issue)]));
}

/** What the hub had against it where that belongs to fields; null where it does not. */
export function hubErrors(t: TFunction, thrown: unknown, fieldOf: FieldOf): FieldErrors | null {
  if (!isHubError(thrown)) return null;
  const path = CODE_PATHS[thrown.code];
  if (path !== undefined) return { [fieldOf(path)]: t([`invalid.code.${thrown.code}`, `errors:${thrown.code}`]) };
  const issues = thrown.code === 'INVALID_REQUEST' ? thrown.details['issues'] : undefined;
  if (!Array.isArray(issues) || issues.length === 0) return null;
  return firstPerField(issues.map((issue: { path: string }) => [fieldOf(issue.path), t('invalid.other')]));
}

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
