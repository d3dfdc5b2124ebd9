import type { ProfileView, RouteBody } from '@foyer/contract';
import { ageing, appointmentsFirst, type CallingRule, firstCome, ratio, type ServiceId, strict } from '@foyer/queue';
import type { UseFormReturnType } from '@mantine/form';
import { conditionOf } from './line-values.ts';
import { type PresetValues, presetValuesOf } from './preset-values.ts';

interface Fields extends PresetValues {
  id: string;
  name: string;
  /** In the order that "strict" and "in order" go by. */
  serviceIds: string[];
  cherryPick: boolean;
}
/** A work profile as it stands in the form. */
export type ProfileValues = Fields & Record<string, unknown>;
export type ProfileFormState = UseFormReturnType<ProfileValues>;

const NEW = { id: '', name: '', serviceIds: [] as ServiceId[], cherryPick: true, rule: firstCome() };

export function valuesOf(profile: ProfileView | null): ProfileValues {
  const { id, name, cherryPick, rule, ...given } = profile ?? NEW;
  const { serviceIds = given.serviceIds, ...preset } = presetValuesOf(given.serviceIds, rule);
  return { id, name, cherryPick, serviceIds: [...serviceIds], ...preset };
}

/** An empty field is no number: the rule is refused there. */
const numberOf = (value: number | ''): number => (value === '' ? Number.NaN : value);

const ids = (values: Pick<ProfileValues, 'serviceIds'>) => values.serviceIds as ServiceId[];

/** Only the queues with points of their own are named. */
export const pointsOf = (values: Pick<ProfileValues, 'serviceIds' | 'points'>): { serviceId: ServiceId; points: number }[] =>
  ids(values).flatMap((serviceId) => {
    const points = values.points[serviceId];
    return points === undefined || points === '' || points === 0 ? [] : [{ serviceId, points }];
  });

/** The rule that the form means. */
export function ruleOf(values: ProfileValues): CallingRule {
  switch (values.preset) {
    case 'first_come':
      return firstCome();
    case 'strict':
      return strict(ids(values));
    case 'ratio':
      return ratio(ids(values).map((serviceId) => ({ serviceId, share: numberOf(values.shares[serviceId] ?? 1) })));
    case 'ageing':
      return ageing({ pointsPerMinute: numberOf(values.pointsPerMinute), points: pointsOf(values) });
    case 'appointments_first':
      return appointmentsFirst();
    case 'custom':
      return { preset: 'custom', conditions: values.lines.map(conditionOf), finally: customFinally(values) };
  }
}

function customFinally(values: ProfileValues): CallingRule['finally'] {
  const { last } = values;
  if (last !== 'ageing') return { call: last };
  return { call: 'ageing', pointsPerMinute: numberOf(values.pointsPerMinute), points: pointsOf(values) };
}

type Sent = RouteBody<'createProfile'>;

/** The request for what stands in the form, without the id. */
export function bodyOf(values: ProfileValues): Sent & RouteBody<'updateProfile'> {
  const { name, serviceIds, cherryPick } = values;
  return { name, serviceIds, cherryPick, rule: sentRule(ruleOf(values)) };
}

/** The rules' lists are read-only, the contract's are not. */
export function sentRule({ preset, conditions, finally: last }: CallingRule): NonNullable<Sent['rule']> {
  return { preset, conditions: [...conditions], finally: last.call === 'ageing' ? { ...last, points: [...last.points] } : last };
}
