import type { RuleView } from '@foyer/contract';
import type { CallReason, HallState } from '@foyer/queue';
import { momentOrNull } from './moment.ts';
import { profileOf, ratioOf } from './ratio.ts';
import { inWords } from './rule-words.ts';

/** Why a call chose its ticket, with the names of this moment. */
export function ruleView(state: HallState, reason: CallReason): RuleView {
  const profile = profileOf(state, reason.profileId);
  return {
    code: reason.code,
    trigger: reason.trigger ?? 'press',
    priority: reason.priority,
    waitedSeconds: reason.waitedSeconds,
    candidates: reason.candidates,
    profileId: reason.profileId ?? null,
    profileName: profile?.name ?? null,
    serviceId: reason.serviceId ?? null,
    call: reason.call ?? null,
    times: reason.times ?? null,
    ratio: reason.code === 'called_fewer' && profile ? ratioOf(profile) : null,
    limitSeconds: reason.limitSeconds ?? null,
    points: reason.points ?? null,
    nextPoints: reason.nextPoints ?? null,
    bookedAt: momentOrNull(reason.bookedAt ?? null),
    overtook: reason.overtook ?? null,
    text: inWords(state, reason),
  };
}
