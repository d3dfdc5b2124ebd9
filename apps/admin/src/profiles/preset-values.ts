import type { ProfileView } from '@foyer/contract';
import { ageing, appointmentsFirst, type CallingRule, type Condition, firstCome, ratio, type ServiceId, strict } from '@foyer/queue';
import { type LineValues, linesOf } from './line-values.ts';

/** What each preset's own form asks for. All are kept while another one is looked at. */
export interface PresetValues {
  preset: ProfileView['rule']['preset'];
  /** Ratio: by service; a service that is not here has 1. */
  shares: Record<string, number | ''>;
  /** Ageing. */
  pointsPerMinute: number | '';
  /** Ageing: by service; a service that is not here has none. */
  points: Record<string, number | ''>;
  /** Custom. */
  lines: LineValues[];
  last: ProfileView['rule']['finally']['call'];
}

/** What the forms begin with: after 10 minutes more than 10 points. */
const USUAL: PresetValues = { preset: 'first_come', shares: {}, pointsPerMinute: 1, points: {}, lines: [], last: 'first_come' };

type Found = Partial<PresetValues> & {
  /** Where the rule's own order is another than the profile's. */
  readonly serviceIds?: readonly string[];
};

/**
 * A rule as its preset's own form shows it. One that says more than that form could (it was made elsewhere, or mended since) is shown
 * line by line as a custom one: saving it must change nothing that nobody has touched.
 */
export function presetValuesOf(serviceIds: readonly ServiceId[], rule: CallingRule): PresetValues & Pick<Found, 'serviceIds'> {
  return { ...USUAL, ...(OF_PRESET[rule.preset]?.(serviceIds, rule) ?? custom(rule)) };
}

/** A rule under the name of what it is: one that calls itself a ratio and counts nothing is none. */
export const asItIs = (serviceIds: readonly ServiceId[], rule: CallingRule): CallingRule => ({
  ...rule,
  preset: presetValuesOf(serviceIds, rule).preset,
});

function custom(rule: CallingRule): Found {
  const { finally: last } = rule;
  return { preset: 'custom', lines: linesOf(rule.conditions), last: last.call, ...(last.call === 'ageing' && ageingFields(last)) };
}

const ageingFields = ({ pointsPerMinute, points }: CallingRule['finally'] & { call: 'ageing' }) => ({
  pointsPerMinute,
  points: Object.fromEntries(points.map((one) => [one.serviceId, one.points])),
});

const isSame = (one: CallingRule, other: CallingRule) => JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
/** The hub may give an object's parts in another order. */
const ordered = ({ conditions, finally: last }: CallingRule) => [...conditions, last].map((part) => Object.entries(part).sort());

const OF_PRESET: { readonly [Preset in CallingRule['preset']]?: (serviceIds: readonly ServiceId[], rule: CallingRule) => Found | null } = {
  first_come: (_, rule) => (isSame(rule, firstCome()) ? { preset: 'first_come' } : null),
  appointments_first: (_, rule) => (isSame(rule, appointmentsFirst()) ? { preset: 'appointments_first' } : null),
  strict: (serviceIds, rule) => {
    const named = queuesOf(rule, 'waiting');
    if (!isSame(rule, strict(named))) return null;
    return { preset: 'strict', serviceIds: [...named, ...serviceIds.filter((id) => !named.includes(id))] };
  },
  ratio: (serviceIds, rule) => {
    const counted = rule.conditions.flatMap((one) => (one.when === 'called_fewer' ? [{ serviceId: one.serviceId, share: one.times }] : []));
    const named = counted.map((one) => one.serviceId);
    const isWhole = named.length === serviceIds.length && isSame(rule, ratio(counted));
    return isWhole
      ? { preset: 'ratio', serviceIds: named, shares: Object.fromEntries(counted.map((one) => [one.serviceId, one.share])) }
      : null;
  },
  ageing: (_, rule) => {
    const { finally: last } = rule;
    return last.call === 'ageing' && isSame(rule, ageing(last)) ? { preset: 'ageing', ...ageingFields(last) } : null;
  },
};

const queuesOf = ({ conditions }: CallingRule, when: 'waiting'): ServiceId[] =>
  conditions.flatMap((one: Condition) => (one.when === when ? [one.serviceId] : []));
