import { type HallView, ROUTES, type ServiceView } from '@foyer/contract';
import { type CallingRule, type HallState, ruleProblem, type ServiceId } from '@foyer/queue';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors, type FieldOf } from '../forms/contract-validation.ts';
import { bodyOf, type ProfileValues, pointsOf, ruleOf } from './profile-values.ts';

/** What a rule is measured by: the classes of the hall, and which services take appointments. */
export type SetUp = Pick<HallState, 'hall' | 'services'>;

export const setUpOf = (hall: HallView | null, services: readonly ServiceView[]): SetUp =>
  ({ hall, services: new Map(services.map((service) => [service.id, service])) }) as unknown as SetUp;

/** By the place of the condition, from 0; `finally` for what comes after them. */
type Problems = Readonly<Record<number | 'finally', string>>;

/** All that the hub would refuse a rule for. It names one thing at a time; here each is found as if the others were mended. */
export function ruleProblems(setUp: SetUp, serviceIds: readonly string[], rule: CallingRule): Partial<Problems> {
  const found: Record<string, string> = {};
  let rest = rule.conditions.map((condition, at) => ({ condition, at }));
  for (;;) {
    const conditions = rest.map(({ condition }) => condition);
    const rejection = ruleProblem(setUp, { serviceIds: serviceIds as ServiceId[], rule: { ...rule, conditions } });
    if (rejection?.code === 'RULE_INVALID') found['finally'] = rejection.details.problem;
    if (rejection?.code !== 'RULE_NEVER_MATCHES') return found;
    const { condition, problem } = rejection.details;
    found[rest[condition]?.at ?? condition] = problem;
    rest = rest.toSpliced(condition, 1);
  }
}

/** What is wrong with a profile before it is sent, by field. */
export function profileProblems(t: TFunction, setUp: SetUp, values: ProfileValues, id?: string): FieldErrors {
  const fieldOf = profileField(values);
  const body = { ...bodyOf(values), ...(id !== undefined && { id }) };
  const own = Object.entries(ruleProblems(setUp, values.serviceIds, ruleOf(values))).map(([at, problem]) =>
    at === 'finally'
      ? [fieldOf(problem === 'points' ? 'rule.finally.points' : 'rule.finally.pointsPerMinute'), t(`invalid.code.RULE_INVALID_${problem}`)]
      : [fieldOf(`rule.conditions.${at}`), t(`invalid.code.RULE_NEVER_MATCHES_${problem}`)],
  );
  const empty = values.serviceIds.length === 0;
  return {
    ...contractErrors(t, ROUTES.createProfile.body, body, fieldOf),
    // Without a service no line can be right: that is the one thing to mend.
    ...(empty ? { serviceIds: t('invalid.code.PROFILE_EMPTY') } : Object.fromEntries(own)),
  };
}

/** From a path in the request to the field that the form has for it, which depends on the preset. */
export function profileField(values: ProfileValues): FieldOf {
  return (path) => {
    const [, part, second, third] = path.split('.');
    if (path.startsWith('serviceIds')) return 'serviceIds';
    if (part === 'conditions') return conditionField(values, Number(second));
    if (part !== 'finally') return path;
    if (second !== 'points') return second ?? 'preset';
    const serviceId = third === undefined ? undefined : pointsOf(values)[Number(third)]?.serviceId;
    return serviceId === undefined ? 'points' : `points.${serviceId}`;
  };
}

/** Presets begin with two conditions that no form shows. */
const PROMISED = 2;

function conditionField({ preset, serviceIds }: ProfileValues, at: number): string {
  if (preset === 'custom') return `lines.${at}`;
  if (preset === 'ratio') return `shares.${serviceIds[at - PROMISED] ?? ''}`;
  return preset === 'strict' ? 'serviceIds' : 'preset';
}
