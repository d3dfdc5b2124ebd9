import type { CallReason, CallReasonCode, HallState, ServiceId } from '@foyer/queue';
import { clockTime, zoneOf } from '../local-time.ts';
import { inFirstLanguage } from './moment.ts';
import { profileOf, ratioOf } from './ratio.ts';

type Say = (reason: CallReason, state: HallState) => string;

/** A reason without words does not compile. */
const WORDS: { readonly [Code in CallReasonCode]: Say } = {
  assigned: () => 'Assigned to this counter or to its specialist',
  park_due: () => 'Parked here, and the time is over',
  appointment_due: (reason, state) => `Appointment${bookedTime(reason, state)}`,
  longest_wait: (reason, state) => `More than ${duration(reason.limitSeconds ?? 0)} of waiting for ${serviceName(reason, state)}`,
  called_fewer: shareOfRatio,
  class_waiting: (reason, state) => `${className(reason, state)} goes first`,
  waiting: (reason, state) => `${serviceName(reason, state)} comes before the other services`,
  first_come: (reason, state) => `First come, first served${bookedFor(reason, state)}`,
  priority_class: (reason, state) => `${className(reason, state)} goes first${bookedFor(reason, state)}`,
  in_order: (reason, state) => `First in the order of services: ${serviceName(reason, state)}`,
  ageing,
  cherry_pick: ({ overtook = 0 }) => `Chosen by hand${overtook > 0 ? `, before ${overtook} ${overtook === 1 ? 'other' : 'others'}` : ''}`,
  walk_direct: () => 'Came straight to the counter',
};

const TRIGGERS = { press: '', auto: '; the counter was idle', stored: '; the next was stored' } as const;

/** `Ratio 2:1: second call of 2 for “Cash” since reset; waited 14 min` */
export function inWords(state: HallState, reason: CallReason): string {
  const waited = reason.code === 'walk_direct' ? '' : `; waited ${duration(reason.waitedSeconds)}`;
  return `${WORDS[reason.code](reason, state)}${waited}${TRIGGERS[reason.trigger ?? 'press']}`;
}

function shareOfRatio(reason: CallReason, state: HallState): string {
  const profile = profileOf(state, reason.profileId);
  const ratio = profile && ratioOf(profile);
  const { call = 1, times = 1 } = reason;
  const which = times === 1 ? 'the call' : `${ordinal(call)} call of ${times}`;
  return `${ratio ? `Ratio ${ratio}` : 'By shares'}: ${which} for ${serviceName(reason, state)} since reset`;
}

function ageing({ points, nextPoints }: CallReason): string {
  const runnerUp = nextPoints === undefined || nextPoints === null ? '' : `, the next has ${nextPoints}`;
  return points === undefined ? 'Most points' : `Most points: ${points}${runnerUp}`;
}

function serviceName({ serviceId }: CallReason, state: HallState): string {
  const service = serviceId && state.services.get(serviceId);
  return service ? `“${inFirstLanguage(state, service.name)}”` : nameless(serviceId);
}

const nameless = (serviceId: ServiceId | undefined): string => (serviceId ? `“${serviceId}”` : 'this service');

function className({ priority }: CallReason, state: HallState): string {
  const found = state.hall?.priorities.find(({ id }) => id === priority);
  return `“${found ? inFirstLanguage(state, found.name) : priority}”`;
}

const bookedTime = ({ bookedAt }: CallReason, { hall }: HallState): string =>
  bookedAt === undefined ? '' : ` at ${clockTime(bookedAt, zoneOf(hall))}`;

const bookedFor = (reason: CallReason, state: HallState): string =>
  reason.bookedAt === undefined ? '' : `, by the booked time${bookedTime(reason, state).replace(' at', '')}`;

const ORDINALS = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ordinal = (value: number): string => ORDINALS[value] ?? `${value}th`;

export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  if (minutes >= 10 || rest === 0) return `${minutes} min`;
  return `${minutes} min ${rest} s`;
}
