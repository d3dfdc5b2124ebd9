import { type Person, ROUTES, type Role, type RouteBody } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

interface Fields {
  username: string;
  name: string;
  role: Role;
  /** Of a new person; '' where they come in by single sign-on only. */
  password: string;
  /** Of a known one; '' where they are not known to the provider. */
  ssoSubject: string;
}
/** A person as they stand in the form. */
export type PersonValues = Fields & Record<string, unknown>;
export type PersonFormState = UseFormReturnType<PersonValues>;

export const valuesOf = (person: Person | null): PersonValues => ({
  username: person?.username ?? '',
  name: person?.name ?? '',
  role: person?.role ?? 'operator',
  password: '',
  ssoSubject: person?.ssoSubject ?? '',
});

export const newPerson = ({ username, name, role, password }: PersonValues): RouteBody<'addPerson'> => ({
  username,
  name,
  role,
  ...(password !== '' && { password }),
});

export const changeOf = ({ username, name, role, ssoSubject }: PersonValues): RouteBody<'changePerson'> => ({
  username,
  name,
  role,
  ssoSubject: ssoSubject.trim() === '' ? null : ssoSubject,
});

const sameField = (path: string): string => path;

/** @param mayLackPassword the hall has single sign-on */
export function personProblems(t: TFunction, values: PersonValues, isNew: boolean, mayLackPassword: boolean): FieldErrors {
  if (!isNew) return contractErrors(t, ROUTES.changePerson.body, changeOf(values), sameField);
  return {
    ...(values.password === '' && !mayLackPassword && { password: t('invalid.required') }),
    ...contractErrors(t, ROUTES.addPerson.body, newPerson(values), sameField),
  };
}
