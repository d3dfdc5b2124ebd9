import { hoursProblem } from '../hours.ts';
import type { AppointmentRules, OutcomeCode, Service } from '../model.ts';
import { type Rejection, reject } from '../rejection.ts';
import type { HallState } from '../state.ts';

const SLOT_MINUTES = { least: 5, most: 480 };

/** What is wrong with a service, its series apart; null: nothing. */
export function settingsProblem(state: HallState, service: Service): Rejection | null {
  const { dailyQuota: quota, hours, groupId } = service;
  const language = state.hall?.languages[0];
  if (language !== undefined && !service.name[language]) return reject('HALL_INVALID', { field: 'service.name' });
  if (!(service.expectedServiceSeconds > 0 && Number.isFinite(service.expectedServiceSeconds)))
    return reject('HALL_INVALID', { field: 'service.expectedServiceSeconds' });
  if (quota !== null && !isCount(quota, 1)) return reject('QUOTA_INVALID', { quota });
  if (groupId !== null && !state.hall?.groups.some((one) => one.id === groupId)) return reject('GROUP_UNKNOWN', { groupId });
  const field = invalidField(service, language);
  if (field) return reject('SETTING_INVALID', { field });
  return hours && hoursProblem(hours);
}

function invalidField(service: Service, language: string | undefined): string | null {
  const { order, targetWaitSeconds, outcomes, icon, appointments } = service;
  if (!Number.isSafeInteger(order)) return 'order';
  if (targetWaitSeconds !== null && !isCount(targetWaitSeconds, 1)) return 'targetWaitSeconds';
  if (!areOutcomes(outcomes, language)) return 'outcomes';
  if (icon === '') return 'icon';
  return appointments && invalidRule(appointments);
}

/** Each code once, and a name that every specialist can read. */
function areOutcomes(outcomes: readonly OutcomeCode[], language: string | undefined): boolean {
  if (new Set(outcomes.map(({ code }) => code)).size < outcomes.length) return false;
  return outcomes.every(({ code, name }) => code !== '' && (language === undefined || Boolean(name[language])));
}

function invalidRule({ slotMinutes, capacity, earlySeconds, lateSeconds, releaseSeconds }: AppointmentRules): string | null {
  if (!isCount(slotMinutes, SLOT_MINUTES.least) || slotMinutes > SLOT_MINUTES.most) return 'appointments.slotMinutes';
  if (!isCount(capacity, 1)) return 'appointments.capacity';
  if (!isCount(earlySeconds, 0)) return 'appointments.earlySeconds';
  if (!isCount(lateSeconds, 0)) return 'appointments.lateSeconds';
  return isCount(releaseSeconds, lateSeconds) ? null : 'appointments.releaseSeconds';
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
