import type { Condition, Finally, WorkProfile } from '@foyer/queue';
import type { Names } from '@foyer/ui/staff';
import { spanText } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';

type Called = Pick<Names, 'service' | 'priority'>;
type Described = Pick<WorkProfile, 'serviceIds' | 'rule'>;

/** What a calling rule does, in sentences: for whoever sets it up, and whoever wonders. */
export function ruleWords(t: TFunction, profile: Described, names: Called, locale: string): string {
  const { preset } = profile.rule;
  if (preset === 'custom') return customWords(t, profile, names, locale);
  const own = t(`profiles.words.${preset}`, figuresOf(t, profile, names, locale));
  return `${own} ${t('profiles.words.promised')}`;
}

/** `2:1:1`, in the order of the conditions; null where nothing is counted. */
export function ratioOf({ rule: { conditions } }: Described): string | null {
  const times = conditions.flatMap((one) => (one.when === 'called_fewer' ? [one.times] : []));
  return times.length === 0 ? null : times.map((one) => (Number.isNaN(one) ? '?' : one)).join(':');
}

/** Whether there is a round that begins again. */
export const countsCalls = ({ rule: { conditions } }: Described): boolean => conditions.some(({ when }) => when === 'called_fewer');

function figuresOf(t: TFunction, { serviceIds, rule }: Described, names: Called, locale: string): Record<string, unknown> {
  const quoted = (id: string) => t('profiles.words.quoted', { name: names.service(id) });
  const shares = rule.conditions.flatMap((one) => (one.when === 'called_fewer' ? [one] : []));
  return {
    services: listed(serviceIds.map(quoted), locale, 'narrow'),
    count: shares.reduce((sum, { times }) => sum + (times || 0), 0),
    shares: listed(
      shares.map(({ serviceId, times }) => t('profiles.words.share', { times: times || 0, service: names.service(serviceId) })),
      locale,
      'long',
    ),
    ...pointsOf(t, rule.finally, names, locale),
  };
}

function pointsOf(t: TFunction, last: Finally, names: Called, locale: string): Record<string, unknown> {
  if (last.call !== 'ageing') return {};
  const starts = last.points.map(({ serviceId, points }) =>
    t('profiles.words.start', { count: points, service: names.service(serviceId) }),
  );
  return {
    points: last.pointsPerMinute || 0,
    starts: starts.length === 0 ? '' : ` ${t('profiles.words.starts', { starts: listed(starts, locale, 'long') })}`,
  };
}

/** The same of a rule of lines, one under the other, for whoever sees them together; null of a rule that is said shorter in sentences. */
export function ruleSteps(t: TFunction, profile: Described, names: Called, locale: string): readonly string[] | null {
  const { preset, conditions } = profile.rule;
  if (preset !== 'custom' || conditions.length === 0) return null;
  const { parts, end } = customParts(t, profile, names, locale);
  return [...parts, t('profiles.words.lastStep', { end })];
}

function customParts(t: TFunction, profile: Described, names: Called, locale: string) {
  const { conditions, finally: last } = profile.rule;
  return {
    parts: conditions.map((condition) => conditionWords(t, condition, names)),
    end: t(`profiles.words.finally.${last.call}`, figuresOf(t, profile, names, locale)),
  };
}

/** One condition after the other, and what happens when none holds. */
function customWords(t: TFunction, profile: Described, names: Called, locale: string): string {
  const { parts, end } = customParts(t, profile, names, locale);
  const chain = parts.join(t('profiles.words.else'));
  const sentence = parts.length === 0 ? t('profiles.words.only', { end }) : t('profiles.words.chain', { chain, end });
  return countsCalls(profile) ? `${sentence} ${t('profiles.words.round')}` : sentence;
}

function conditionWords(t: TFunction, condition: Condition, names: Called): string {
  const service = 'serviceId' in condition && condition.serviceId !== null ? names.service(condition.serviceId) : null;
  const key = condition.when === 'appointment_due' && service === null ? 'appointment_due_any' : condition.when;
  return t(`profiles.words.when.${key}`, {
    service,
    limit: 'seconds' in condition ? spanText(t, condition.seconds || 0) : '',
    count: 'times' in condition ? condition.times || 0 : 0,
    class: 'priority' in condition ? names.priority(condition.priority) : '',
  });
}

/** A conjunction, narrow or not: lists of units have no commas in Russian. */
const listed = (parts: readonly string[], locale: string, style: Intl.ListFormatStyle): string =>
  new Intl.ListFormat(locale, { style, type: 'conjunction' }).format(parts);
