import { errorKey } from '@foyer/ui';
import type { TFunction } from 'i18next';
import type { FirstRunState } from './use-first-run.ts';

const OWN = ['needed', 'differs', 'username'];
const REASONS = ['too_short', 'common', 'like_name', 'guessable'];

/** What is wrong with a field, in words; undefined where nothing is. */
export function problemText(t: TFunction<'firstRun'>, { problems, refusal }: Pick<FirstRunState, 'problems' | 'refusal'>, field: string) {
  const problem = problems[field];
  if (problem === undefined) return undefined;
  if (OWN.includes(problem)) return t(`problem.${problem}`);
  return problem === 'PASSWORD_WEAK' ? weakness(t, refusal?.details['reasons']) : t(errorKey(refusal));
}

/** Each reason is a sentence of its own; the shortest way to a better password comes first. */
function weakness(t: TFunction<'firstRun'>, reasons: unknown): string {
  const given = Array.isArray(reasons) ? REASONS.filter((one) => reasons.includes(one)) : [];
  return (given.length > 0 ? given : ['guessable']).map((one) => t(`weak.${one}`)).join(' ');
}
