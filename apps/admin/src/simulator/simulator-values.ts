import { MOST_SIMULATED_VISITORS, ROUTES, type RouteBody } from '@foyer/contract';
import { longDate } from '@foyer/ui';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors, type FieldOf } from '../forms/contract-validation.ts';

interface Fields {
  source: 'recorded' | 'generated';
  /** A business day, YYYY-MM-DD. */
  day: string;
  /** Visitors of a generated day, by service. */
  visitors: Record<string, number | ''>;
  fromHour: number | '';
  toHour: number | '';
  /** '' for another day every time. */
  seed: number | '';
  /** What is tried: an id, or the sign of the draft. */
  profile: string;
  counterIds: string[];
}
/** What is to be simulated, as it stands in the form. */
export type SimulatorValues = Fields & Record<string, unknown>;
export type SimulatorFormState = UseFormReturnType<SimulatorValues>;

export type SimulatorBody = RouteBody<'simulate'>;
type ProfileBody = SimulatorBody['profile'];

/** The day before a calendar day. */
export const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A business day, and how many came on it for each service first. */
export interface RecordedVisitors {
  readonly day: string;
  readonly issued: Readonly<Record<string, number>>;
}

/** A usual number for a day of one service, where none has been yet. */
const USUAL_VISITORS = 60;

/** @param last day on which anybody came: one that is made up has as many, to begin with. Null where there is none: then one has to be */
export const firstValues = (businessDay: string, last: RecordedVisitors | null, serviceIds: readonly string[]): SimulatorValues => ({
  source: last === null ? 'generated' : 'recorded',
  day: last?.day ?? businessDay,
  visitors: Object.fromEntries(serviceIds.map((id) => [id, last === null ? USUAL_VISITORS : (last.issued[id] ?? 0)])),
  fromHour: 9,
  toHour: 17,
  seed: 1,
  profile: '',
  counterIds: [],
});

const numberOf = (value: number | '') => (value === '' ? Number.NaN : value);

function sourceOf({ source, day, visitors, fromHour, toHour, seed }: SimulatorValues): SimulatorBody['source'] {
  if (source === 'recorded') return { kind: 'recorded', day };
  return {
    kind: 'generated',
    fromHour: numberOf(fromHour),
    toHour: numberOf(toHour),
    ...(seed !== '' && { seed }),
    services: Object.entries(visitors).map(([serviceId, count]) => ({ serviceId, visitors: numberOf(count) })),
  };
}

export const bodyOf = (values: SimulatorValues, profile: ProfileBody): SimulatorBody => ({
  source: sourceOf(values),
  profile,
  counterIds: values.counterIds,
});

/** The day that was played, in words. */
export function dayTitle(t: TFunction, { source, day, seed }: SimulatorValues, locale: string): string {
  if (source === 'recorded') return longDate(Date.parse(`${day}T12:00Z`), locale, 'UTC');
  return seed === '' ? t('simulator.anyDay') : t('simulator.dayNumber', { seed });
}

/** From a path in the request to the field of the form. */
export function simulatorField(values: SimulatorValues): FieldOf {
  return (path) => {
    const [part, second, third] = path.split('.');
    if (part !== 'source') return part ?? path;
    // Of a day made up, so few visitors that chance has brought none of them.
    if (second === 'day' && values.source === 'generated') return 'visitors';
    if (second !== 'services') return second ?? 'source';
    return third === undefined ? 'visitors' : `visitors.${Object.keys(values.visitors)[Number(third)] ?? ''}`;
  };
}

/** What is wrong with it before it is sent, by field. `profile` null: none is chosen. */
export function simulatorProblems(t: TFunction, values: SimulatorValues, profile: ProfileBody | null): FieldErrors {
  const { source, day, fromHour, toHour, visitors, counterIds } = values;
  const body = bodyOf(values, profile ?? { name: '–', serviceIds: [] });
  const generated = source === 'generated';
  const nobody = Object.values(visitors).every((count) => count === '' || count <= 0);
  const inAll = Object.values(visitors).reduce((sum: number, count) => sum + (count || 0), 0);
  return {
    ...contractErrors(t, ROUTES.simulate.body, body, simulatorField(values)),
    ...(profile === null && { profile: t('invalid.required') }),
    ...(counterIds.length === 0 && { counterIds: t('simulator.noCounters') }),
    ...(!generated && day === '' && { day: t('invalid.required') }),
    ...(generated && fromHour !== '' && toHour !== '' && toHour <= fromHour && { toHour: t('simulator.backwards') }),
    ...(generated && nobody && { visitors: t('simulator.nobody') }),
    ...(generated && inAll > MOST_SIMULATED_VISITORS && { visitors: t('simulator.tooMany', { most: MOST_SIMULATED_VISITORS }) }),
  };
}
