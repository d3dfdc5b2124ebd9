import { type HallView, ROUTES } from '@foyer/contract';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';
import { hoursProblems } from '../hours/hours.ts';
import { releasedTooSoon } from './appointment-values.ts';
import { outcomeProblems } from './outcome-values.ts';
import { type OtherSeries, seriesProblems } from './series-values.ts';
import { bodyOf, type ServiceValues, serviceField } from './service-values.ts';

/** What is wrong with a service before it is sent, by field: the contract's word, and what the hub would say of the whole. */
export function serviceProblems(
  t: TFunction,
  values: ServiceValues,
  hall: HallView,
  others: readonly OtherSeries[],
  id?: string,
): FieldErrors {
  const body = { ...bodyOf(values, hall), ...(id !== undefined && { id }) };
  const found = contractErrors(t, ROUTES.createService.body, body, serviceField(hall));
  return { ...found, ...seriesProblems(t, values, others), ...ownProblems(t, values, hall) };
}

function ownProblems(t: TFunction, values: ServiceValues, hall: HallView): FieldErrors {
  const { dailyQuota, hasHours, hours, outcomes, takesAppointments, appointments } = values;
  const own = hall.languages[0] ?? 'en';
  const problems = Object.entries(outcomeProblems(outcomes, own)).map(([path, problem]) => [
    path,
    t(problem === 'twice' ? 'invalid.code.ID_TAKEN' : 'invalid.required'),
  ]);
  return {
    ...Object.fromEntries(problems),
    ...(dailyQuota !== '' && dailyQuota < 1 && { dailyQuota: t('invalid.code.QUOTA_INVALID') }),
    ...(hasHours && Object.keys(hoursProblems(hours)).length > 0 && { hours: t('services.hoursToMend') }),
    ...(takesAppointments && releasedTooSoon(appointments) && { 'appointments.releaseSeconds': t('services.releasedTooSoon') }),
  };
}
