import type { RuleView } from '@foyer/contract';
import type { TFunction } from 'i18next';
import { spanText } from './spans.ts';

/** Why a ticket was called, as a sentence with its figures. `className`: what the priority class is called. */
export function ruleText(t: TFunction, rule: RuleView, className: string): string {
  const others = Math.max(0, rule.candidates - 1);
  const among = others === 0 ? t('staff:rule.alone') : t('staff:rule.among', { count: others });
  return `${t(`staff:rule.${rule.code}`, { class: className, waited: spanText(t, rule.waitedSeconds) })} ${among}`;
}
