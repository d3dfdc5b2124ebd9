import type { RuleView } from '@foyer/contract';
import type { CallReason } from '@foyer/queue';
import { ruleText, spanText } from '@foyer/ui/staff';
import type { Words } from './use-words.ts';

/** Why a ticket was called, of an event of the log. */
export function callWords(reason: CallReason, { t, names, profile, ratio }: Words): readonly string[] {
  const { profileId } = reason;
  // Out of turn past nobody: a parked ticket is called back so.
  if (reason.code === 'cherry_pick' && !reason.overtook) return [t('said.byHand', { waited: spanText(t, reason.waitedSeconds) })];
  const rule = ruleText(t, ruleOf(reason, profileId ? ratio(profileId) : null), names);
  return profileId ? [rule, t('said.profile', { profile: profile(profileId) })] : [rule];
}

/** As the hub shows it of a ticket; `text`, its English words, is not needed. */
function ruleOf(reason: CallReason, ratio: string | null): RuleView {
  return {
    code: reason.code,
    trigger: reason.trigger ?? 'press',
    priority: reason.priority,
    waitedSeconds: reason.waitedSeconds,
    candidates: reason.candidates,
    profileId: reason.profileId ?? null,
    profileName: null,
    serviceId: reason.serviceId ?? null,
    call: reason.call ?? null,
    times: reason.times ?? null,
    ratio,
    limitSeconds: reason.limitSeconds ?? null,
    points: reason.points ?? null,
    nextPoints: reason.nextPoints ?? null,
    bookedAt: reason.bookedAt === undefined ? null : new Date(reason.bookedAt).toISOString(),
    overtook: reason.overtook ?? null,
    text: '',
  };
}
