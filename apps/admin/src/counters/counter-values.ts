import { type CounterView, ROUTES, type RouteBody } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

interface Fields {
  name: string;
  serial: string;
  /** '' where it is in none. */
  zoneId: string;
  worksBy: 'profile' | 'own';
  /** '' while none is chosen. */
  profileId: string;
  /** Its own, for when it has no work profile. */
  serviceIds: string[];
  userIds: string[];
  callsByItself: boolean;
  autoCallSeconds: number | '';
  returnAfterBreak: boolean;
}
/** A counter as it stands in the form. */
export type CounterValues = Fields & Record<string, unknown>;
export type CounterFormState = UseFormReturnType<CounterValues>;

/** Long enough to put the papers away. */
const USUAL_PAUSE_SECONDS = 15;

export const valuesOf = (counter: CounterView | null): CounterValues => ({
  name: counter?.name ?? '',
  serial: counter?.serial ?? '',
  zoneId: counter?.zoneId ?? '',
  worksBy: counter !== null && counter.profileId !== null ? 'profile' : 'own',
  profileId: counter?.profileId ?? '',
  serviceIds: [...(counter?.ownServiceIds ?? [])],
  userIds: [...(counter?.userIds ?? [])],
  callsByItself: counter !== null && counter.autoCallSeconds !== null,
  autoCallSeconds: counter?.autoCallSeconds ?? USUAL_PAUSE_SECONDS,
  returnAfterBreak: counter?.returnAfterBreak ?? true,
});

export const bodyOf = (values: CounterValues): RouteBody<'createCounter'> => ({
  name: values.name,
  serial: values.serial,
  zoneId: values.zoneId === '' ? null : values.zoneId,
  serviceIds: values.serviceIds,
  profileId: values.worksBy === 'profile' ? values.profileId : null,
  userIds: values.userIds,
  autoCallSeconds: values.callsByItself ? Number(values.autoCallSeconds) : null,
  returnAfterBreak: values.returnAfterBreak,
});

export const counterField = (path: string): string => path.split('.')[0] ?? path;

export function counterProblems(t: TFunction, values: CounterValues): FieldErrors {
  return {
    ...contractErrors(t, ROUTES.createCounter.body, bodyOf(values), counterField),
    ...(values.worksBy === 'profile' && values.profileId === '' && { profileId: t('invalid.required') }),
  };
}
