import type { HallView } from '@foyer/contract';
import { spanText } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';
import type { ProfileValues } from './profile-values.ts';

/** After so many seconds of waiting, whoever has fewer points to begin with goes before one with more who has just come. */
export const overtakesAfter = (ahead: number, behind: number, pointsPerMinute: number): number =>
  Math.round(((ahead - behind) / pointsPerMinute) * 60);

interface Hint {
  readonly kind: 'queue' | 'class';
  /** Of a queue: the one that overtakes. */
  readonly behind: string;
  readonly ahead: string;
  readonly seconds: number;
}

/** What points mean in minutes. Each queue against the one with most points, each class against the ordinary one. */
export function ageingHints(values: ProfileValues, hall: Pick<HallView, 'priorities'>): readonly Hint[] {
  const { pointsPerMinute, points, serviceIds } = values;
  if (pointsPerMinute === '' || pointsPerMinute <= 0) return [];
  const queues = serviceIds.map((id) => ({ id, points: points[id] || 0 })).sort((a, b) => b.points - a.points);
  const [top, ...others] = queues;
  const slower = others.filter((one) => top !== undefined && one.points < top.points);
  const [ordinary, ...classes] = hall.priorities;
  const ahead = classes.filter(({ rank }) => ordinary !== undefined && rank > ordinary.rank);
  return [
    ...slower.map(
      (one): Hint => ({
        kind: 'queue',
        behind: one.id,
        ahead: top?.id ?? '',
        seconds: overtakesAfter(top?.points ?? 0, one.points, pointsPerMinute),
      }),
    ),
    ...ahead.map(
      ({ id, rank }): Hint => ({
        kind: 'class',
        behind: ordinary?.id ?? '',
        ahead: id,
        seconds: overtakesAfter(rank, ordinary?.rank ?? 0, pointsPerMinute),
      }),
    ),
  ];
}

export function hintText(t: TFunction, { kind, behind, ahead, seconds }: Hint, nameOf: (kind: Hint['kind'], id: string) => string): string {
  return t(`profiles.hint.${kind}`, { span: spanText(t, seconds), behind: nameOf(kind, behind), ahead: nameOf(kind, ahead) });
}
