import type { RuleView } from '@foyer/contract';
import type { TFunction } from 'i18next';
import type { Names } from './HallProvider.tsx';
import { spanText } from './spans.ts';

/** Why a ticket was called, as sentences with their figures. */
export function ruleText(t: TFunction, rule: RuleView, names: Pick<Names, 'priority' | 'service' | 'time'>): string {
  const sentence = t(`staff:rule.${keyOf(rule)}`, figures(t, rule, names));
  return [sentence, triggerText(t, rule), amongText(t, rule)].filter((one) => one !== '').join(' ');
}

/** Some codes have a second wording, for when a figure is not there. */
function keyOf({ code, ratio, nextPoints, overtook }: RuleView): string {
  if (code === 'called_fewer') return ratio === null ? 'called_fewer_plain' : code;
  if (code === 'cherry_pick') return overtook ? code : 'cherry_pick_next';
  if (code === 'ageing') return nextPoints === null ? 'ageing_alone' : code;
  return code;
}

function figures(t: TFunction, rule: RuleView, names: Pick<Names, 'priority' | 'service' | 'time'>): Record<string, unknown> {
  return {
    class: names.priority(rule.priority),
    service: rule.serviceId === null ? '' : names.service(rule.serviceId),
    waited: spanText(t, rule.waitedSeconds),
    limit: spanText(t, rule.limitSeconds ?? 0),
    booked: rule.bookedAt === null ? '' : names.time(rule.bookedAt),
    ratio: rule.ratio,
    call: rule.call,
    times: rule.times,
    points: rule.points,
    nextPoints: rule.nextPoints,
    count: rule.overtook ?? 0,
  };
}

function triggerText(t: TFunction, { trigger }: RuleView): string {
  return trigger === 'press' ? '' : t(`staff:rule.${trigger}`);
}

/** Who else could have been called: not where a person chose. */
function amongText(t: TFunction, { code, candidates }: RuleView): string {
  if (code === 'walk_direct' || code === 'cherry_pick') return '';
  const others = Math.max(0, candidates - 1);
  return others === 0 ? t('staff:rule.alone') : t('staff:rule.among', { count: others });
}
