import { type HallView, ROUTES, type RouteBody } from '@foyer/contract';
import { idFromName } from '@foyer/queue';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';
import { filled } from '../services/texts-of.ts';

type Texts = Record<string, string>;

/** A class of visitors as it stands in the form; the first one is the ordinary class. */
export interface ClassValues {
  /** Stays with the line wherever it is moved. */
  readonly key: string;
  /** '' for a new one: made from its name. */
  readonly id: string;
  readonly name: Texts;
  readonly rank: number | '';
}

export interface GroupValues {
  readonly key: string;
  readonly id: string;
  readonly name: Texts;
  readonly icon: string;
}

/** A part of the hall with displays of its own. */
export interface PartValues {
  readonly key: string;
  readonly id: string;
  readonly name: Texts;
}

export interface HallValues extends Record<string, unknown> {
  readonly name: Texts;
  readonly zone: string;
  readonly cutover: string;
  readonly languages: string[];
  readonly atDayEnd: HallView['atDayEnd'];
  readonly maxRequeues: number | '';
  readonly nextLegPlace: HallView['nextLegPlace'];
  readonly startAtCall: boolean;
  readonly priorities: ClassValues[];
  readonly groups: GroupValues[];
  readonly zones: PartValues[];
}
export type HallFormState = UseFormReturnType<HallValues>;

export const valuesOf = (hall: HallView): HallValues => ({
  name: { ...hall.name },
  zone: hall.zone,
  cutover: hall.cutover,
  languages: [...hall.languages],
  atDayEnd: hall.atDayEnd,
  maxRequeues: hall.maxRequeues,
  nextLegPlace: hall.nextLegPlace,
  startAtCall: hall.startAtCall,
  priorities: hall.priorities.map(({ id, name, rank }) => ({ key: id, id, name: { ...name }, rank })),
  groups: hall.groups.map(({ id, name, icon }) => ({ key: id, id, name: { ...name }, icon: icon ?? '' })),
  zones: hall.zones.map(({ id, name }) => ({ key: id, id, name: { ...name } })),
});

let made = 0;
const newKey = () => {
  made += 1;
  return `new-${made}`;
};
/** One that goes before all there are: why else would it be made. */
export const newClass = (classes: readonly ClassValues[]): ClassValues => ({
  key: newKey(),
  id: '',
  name: {},
  rank: Math.max(0, ...classes.map(({ rank }) => Number(rank))) + 10,
});
export const newGroup = (): GroupValues => ({ key: newKey(), id: '', name: {}, icon: '' });
export const newPart = (): PartValues => ({ key: newKey(), id: '', name: {} });

/** Each with an id: that which it has, or one made from its name in the hall's own language. */
function withIds<Item extends { readonly id: string; readonly name: Texts }>(
  items: readonly Item[],
  own: string,
  fallback: string,
): string[] {
  const taken = new Set(items.map(({ id }) => id));
  return items.map(({ id, name }) => {
    const made = id || idFromName(name[own] ?? '', fallback, (one) => taken.has(one));
    taken.add(made);
    return made;
  });
}

export function bodyOf(values: HallValues): RouteBody<'updateHall'> {
  const { name, priorities, groups, zones, maxRequeues, ...rest } = values;
  const own = values.languages[0] ?? '';
  const [classIds, groupIds, zoneIds] = [withIds(priorities, own, 'class'), withIds(groups, own, 'group'), withIds(zones, own, 'zone')];
  return {
    zone: rest.zone.trim(),
    cutover: rest.cutover,
    languages: rest.languages,
    atDayEnd: rest.atDayEnd,
    nextLegPlace: rest.nextLegPlace,
    startAtCall: rest.startAtCall,
    name: filled(name),
    maxRequeues: asNumber(maxRequeues),
    priorities: priorities.map((one, index) => ({ id: classIds[index] ?? '', name: filled(one.name), rank: asNumber(one.rank) })),
    groups: groups.map((one, index) => ({ id: groupIds[index] ?? '', name: filled(one.name), icon: one.icon || null, order: index + 1 })),
    zones: zones.map((one, index) => ({ id: zoneIds[index] ?? '', name: filled(one.name) })),
  };
}

/** An empty field is no number, and must not become 0. */
const asNumber = (value: number | ''): number => (value === '' ? Number.NaN : value);

/** From the request to the form; what a text lacks is said at the hall's own language. */
export const hallField = (path: string): string => path;

export function hallProblems(t: TFunction, values: HallValues): FieldErrors {
  const own = values.languages[0] ?? '';
  const needed = (field: string, texts: Texts): FieldErrors => (texts[own]?.trim() ? {} : { [`${field}.${own}`]: t('invalid.required') });
  return {
    ...contractErrors(t, ROUTES.updateHall.body, bodyOf(values), hallField),
    ...(values.zone.trim() === '' && { zone: t('invalid.required') }),
    ...needed('name', values.name),
    ...Object.assign({}, ...values.priorities.map(({ name }, index) => needed(`priorities.${index}.name`, name))),
    ...Object.assign({}, ...values.groups.map(({ name }, index) => needed(`groups.${index}.name`, name))),
    ...Object.assign({}, ...values.zones.map(({ name }, index) => needed(`zones.${index}.name`, name))),
  };
}
