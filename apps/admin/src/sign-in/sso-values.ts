import { ROUTES, type RouteBody, type SsoSettings } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

interface Fields {
  enabled: boolean;
  issuer: string;
  clientId: string;
  /** What is to be kept anew; '' leaves the one that is kept. */
  clientSecret: string;
  /** The provider asks for none: what is kept is forgotten. */
  noSecret: boolean;
  usernameClaim: string;
}
export type SsoValues = Fields & Record<string, unknown>;
export type SsoFormState = UseFormReturnType<SsoValues>;

export const valuesOf = (sso: SsoSettings): SsoValues => ({
  enabled: sso.enabled,
  issuer: sso.issuer,
  clientId: sso.clientId,
  clientSecret: '',
  noSecret: false,
  usernameClaim: sso.usernameClaim,
});

export const bodyOf = ({ enabled, issuer, clientId, clientSecret, noSecret, usernameClaim }: SsoValues): RouteBody<'setSso'> => ({
  enabled,
  issuer,
  clientId,
  usernameClaim,
  ...(noSecret ? { clientSecret: '' } : clientSecret !== '' && { clientSecret }),
});

export function ssoProblems(t: TFunction, values: SsoValues): FieldErrors {
  const needed = (['issuer', 'clientId'] as const).filter((field) => values.enabled && values[field].trim() === '');
  return {
    ...Object.fromEntries(needed.map((field) => [field, t('invalid.required')])),
    ...contractErrors(t, ROUTES.setSso.body, bodyOf(values), (path) => path),
  };
}
