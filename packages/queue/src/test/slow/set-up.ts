import type { Changes, CommandOf, Context, CounterWish, ServiceWish } from '../../commands.ts';
import type { CounterId, ServiceId } from '../../ids.ts';
import {
  COUNTER_DEFAULTS,
  type Counter,
  HALL_DEFAULTS,
  type Hall,
  type OpeningHours,
  SERIES_DEFAULTS,
  SERVICE_DEFAULTS,
  type Service,
  type TimeRange,
} from '../../model.ts';
import { isOpenAt } from './availability.ts';
import { Expectation } from './expectation.ts';
import type { SlowHall } from './slow-hall.ts';

export function onConfigure(slow: SlowHall, { hall }: CommandOf<'configure_hall'>): Expectation {
  return configured(slow, { ...HALL_DEFAULTS, ...hall });
}

export function onChangeHall(slow: SlowHall, { changes, businessDay }: CommandOf<'change_hall'>, context: Context): Expectation {
  const isOtherDay = businessDay !== undefined && businessDay !== context.businessDay;
  const hall = { ...(slow.hall as Hall), ...said(changes) };
  return configured(slow, hall).refuseIf(isOtherDay && slow.tickets.length > 0, 'BUSINESS_DAY_IN_USE');
}

function configured(slow: SlowHall, hall: Hall): Expectation {
  const asked = [...slow.profiles.values()].flatMap(({ rule }) => rule.conditions.map((one) => 'priority' in one && one.priority));
  const present = [...slow.tickets, ...slow.noShows].map((one) => one.priority);
  const isMissed = [...asked, ...present].some((id) => id && !hall.priorities.some((one) => one.id === id));
  const expected = new Expectation().refuseIf(isMissed || hall.languages.length === 0, 'HALL_INVALID');
  return expected.follows({ type: 'hall_configured', hall });
}

export function onPutService(slow: SlowHall, { service }: CommandOf<'put_service'>): Expectation {
  return put(slow, new Expectation(), service);
}

export function onCreateService(slow: SlowHall, command: CommandOf<'create_service'>): Expectation {
  const { name, names, series, ...rest } = command.service;
  const expected = new Expectation().refuseIf(slow.services.has(command.id as ServiceId), 'ID_TAKEN');
  const id = command.id ?? (newId(name, slow.services) as ServiceId);
  const order = Math.max(0, ...[...slow.services.values()].map((one) => one.order)) + 1;
  const fresh = { ...SERVICE_DEFAULTS, expectedServiceSeconds: 300, order, ...said(rest) };
  return put(slow, expected, { ...fresh, id, name: { ...names, en: name }, series: { ...SERIES_DEFAULTS, ...said(series) } });
}

export function onChangeService(slow: SlowHall, { serviceId, changes }: CommandOf<'change_service'>): Expectation {
  const service = slow.services.get(serviceId);
  if (!service) return new Expectation().refuseIf(true, 'SERVICE_UNKNOWN');
  const isBooked = slow.appointments.some((one) => one.state === 'booked' && one.serviceId === serviceId);
  const isSwitchedOff = service.appointments !== null && changes.appointments === null;
  return put(slow, new Expectation().refuseIf(isBooked && isSwitchedOff, 'BOOKINGS_OPEN'), changed(service, changes));
}

function changed(service: Service, { name, names, series, ...rest }: Changes<ServiceWish>): Service {
  const own = name ?? service.name.en ?? '';
  return { ...service, ...said(rest), name: { ...(names ?? service.name), en: own }, series: { ...service.series, ...said(series ?? {}) } };
}

function put(slow: SlowHall, expected: Expectation, service: Service): Expectation {
  const { name, expectedServiceSeconds, dailyQuota, groupId, targetWaitSeconds, hours, series } = service;
  expected.refuseIf(!name.en || expectedServiceSeconds <= 0, 'HALL_INVALID');
  expected.refuseIf(dailyQuota !== null && dailyQuota < 1, 'QUOTA_INVALID');
  expected.refuseIf(groupId !== null && !slow.hall?.groups.some((one) => one.id === groupId), 'GROUP_UNKNOWN');
  expected.refuseIf(targetWaitSeconds !== null && targetWaitSeconds < 1, 'SETTING_INVALID');
  expected.refuseIf(hours !== null && !areHours(hours), 'HOURS_INVALID');
  const hasSecond = series.first + series.step <= series.last || series.step === 1;
  expected.refuseIf(/[0-9]/.test(series.prefix) || series.last < series.first || !hasSecond, 'SERIES_INVALID');
  const others = [...slow.services.values()].filter((one) => one.id !== service.id && one.series.prefix === series.prefix);
  expected.refuseIf(
    others.some((one) => Math.max(one.series.first, series.first) <= Math.min(one.series.last, series.last)),
    'SERIES_OVERLAPS',
  );
  return expected.follows({ type: 'service_put', service });
}

/** Every range has a minute, no two of a day have the same one, and every date is in the calendar. */
function areHours({ weekly, exceptions }: OpeningHours): boolean {
  const areDates = exceptions.every(({ date }) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date));
  const days = [...Object.values(weekly), ...exceptions.map((one) => one.ranges)];
  return (
    areDates &&
    days.every((ranges) => ranges.every((one) => one.from < one.to && ranges.every((other) => one === other || areApart(one, other))))
  );
}

function areApart(a: TimeRange, b: TimeRange): boolean {
  return a.to <= b.from || b.to <= a.from;
}

export function onServiceStatus(slow: SlowHall, command: CommandOf<'set_service_status'>, { now, businessDay }: Context): Expectation {
  const service = slow.services.get(command.serviceId);
  if (!service) return new Expectation().refuseIf(true, 'SERVICE_UNKNOWN');
  const open = command.status !== 'closed';
  const openedFor = command.status !== 'open' ? null : isOpenAt(service, now) ? service.openedFor : businessDay;
  const isSame = open === service.open && openedFor === service.openedFor;
  return isSame ? new Expectation() : new Expectation().follows({ type: 'service_put', service: { ...service, open, openedFor } });
}

export function onRemoveService(slow: SlowHall, { serviceId }: CommandOf<'remove_service'>): Expectation {
  const expected = new Expectation().refuseIf(!slow.services.has(serviceId), 'SERVICE_UNKNOWN');
  const isWanted = slow.tickets.some((one) => one.serviceId === serviceId || one.journey.includes(serviceId));
  const isBooked = slow.appointments.some((one) => one.state === 'booked' && one.serviceId === serviceId);
  expected.refuseIf(isWanted || isBooked, 'SERVICE_IN_USE');
  const without = (ids: readonly ServiceId[]) => ids.filter((id) => id !== serviceId);
  const profiles = byId(slow.profiles.values()).filter((one) => one.serviceIds.includes(serviceId));
  const gone = profiles.filter((one) => without(one.serviceIds).length === 0).map((one) => one.id);
  for (const counter of byId(slow.counters.values())) {
    const profileId = counter.profileId && gone.includes(counter.profileId) ? null : counter.profileId;
    const after = { ...counter, profileId, serviceIds: without(counter.serviceIds) };
    if (JSON.stringify(after) !== JSON.stringify(counter)) expected.follows({ type: 'counter_put', counter: after });
  }
  for (const profile of profiles) {
    if (gone.includes(profile.id)) expected.follows({ type: 'profile_removed', profileId: profile.id });
    else expected.follows({ type: 'profile_put', profile: { ...profile, serviceIds: without(profile.serviceIds) } });
  }
  return expected.follows({ type: 'service_removed', serviceId });
}

export function onPutCounter(slow: SlowHall, { counter }: CommandOf<'put_counter'>): Expectation {
  return putCounter(slow, new Expectation(), counter);
}

export function onCreateCounter(slow: SlowHall, command: CommandOf<'create_counter'>): Expectation {
  const expected = new Expectation().refuseIf(slow.counters.has(command.id as CounterId), 'ID_TAKEN');
  const id = command.id ?? (newId(`counter ${command.counter.name}`, slow.counters) as CounterId);
  const counter = { ...COUNTER_DEFAULTS, serial: '', serviceIds: [], ...said(command.counter), id } as Counter;
  return putCounter(slow, expected.refuseIf(isNameTaken(slow, counter), 'COUNTER_NAME_TAKEN'), counter);
}

export function onChangeCounter(slow: SlowHall, { counterId, changes }: CommandOf<'change_counter'>): Expectation {
  const counter = slow.counters.get(counterId);
  if (!counter) return new Expectation().refuseIf(true, 'COUNTER_UNKNOWN');
  const wished = { ...counter, ...said<Changes<CounterWish>>(changes) } as Counter;
  return putCounter(slow, new Expectation().refuseIf(isNameTaken(slow, wished), 'COUNTER_NAME_TAKEN'), wished);
}

function isNameTaken(slow: SlowHall, { id, name }: Counter): boolean {
  const called = [...slow.counters.values()].filter((one) => one.name === name).map((one) => one.id);
  return called.length > 0 && !called.includes(id);
}

function putCounter(slow: SlowHall, expected: Expectation, counter: Counter): Expectation {
  const { serviceIds, profileId, autoCallSeconds } = counter;
  expected.refuseIf(
    serviceIds.some((id) => !slow.services.has(id)),
    'SERVICE_UNKNOWN',
  );
  expected.refuseIf(profileId !== null && !slow.profiles.has(profileId), 'PROFILE_UNKNOWN');
  expected.refuseIf(autoCallSeconds !== null && (autoCallSeconds < 1 || autoCallSeconds > 3600), 'SETTING_INVALID');
  expected.follows({ type: 'counter_put', counter });
  const isPaused = slow.counterStates.get(counter.id)?.autoCallPaused ?? false;
  return autoCallSeconds === null && isPaused
    ? expected.follows({ type: 'auto_call_paused', counterId: counter.id, paused: false })
    : expected;
}

export function said<Fields extends object>(fields: Fields): Fields {
  return JSON.parse(JSON.stringify(fields));
}

/** Of names in plain letters, as the histories have them. */
export function newId(name: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = name.toLowerCase().replaceAll(' ', '-');
  const ids = [plain, ...Array.from({ length: 99 }, (_, at) => `${plain}-${at + 2}`)];
  return ids.find((id) => !taken.has(id)) as string;
}

function byId<Item extends { readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
