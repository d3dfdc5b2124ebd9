import type { PART_STATES } from '@foyer/contract';

export type VoiceState = (typeof PART_STATES)['voice'][number];

/** A display that may speak. */
export interface Candidate {
  readonly deviceId: string;
  readonly pairedAt: number;
  /** Null: it has not reported yet. */
  readonly voice: VoiceState | null;
}

/** The lower the better. Whoever is quiet speaks later in the day; who has no voice still chimes. */
const RANK: Readonly<Record<Exclude<VoiceState, 'off'>, number>> = { ready: 0, quiet: 0, no_voice: 2, unheard: 3, blocked: 4 };
const UNKNOWN = 1;

const rankOf = ({ voice }: Candidate): number => (voice === null || voice === 'off' ? UNKNOWN : RANK[voice]);

/**
 * Of a zone's displays, the one that speaks: the best, of equals the one that was let in first. It keeps the floor for as long as no
 * other one is better.
 */
export function elect(candidates: readonly Candidate[], holder: string | null): string | null {
  const able = candidates.filter(({ voice }) => voice !== 'off');
  const best = Math.min(...able.map(rankOf));
  const equals = able.filter((candidate) => rankOf(candidate) === best).sort((one, other) => one.pairedAt - other.pairedAt);
  const stays = equals.find(({ deviceId }) => deviceId === holder);
  return (stays ?? equals[0])?.deviceId ?? null;
}

/** Whether another one could go on as well in its place. */
export const hasStandIn = (candidates: readonly Candidate[], holder: string): boolean =>
  candidates.some((other) => other.deviceId !== holder && other.voice !== 'off' && other.voice !== 'blocked');
