import { spanText } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';
import type { Verdict } from './verdict.ts';

interface Named {
  /** Of the profile that was tried. */
  readonly name: string;
  readonly service: (id: string) => string;
}

/** The verdict in sentences, the weightiest first. The language is that of `t`; `locale` joins the names. */
export function verdictWords(t: TFunction, verdict: Verdict, { name, service }: Named, locale: string): readonly string[] {
  const { wait, level, unserved, better, worse, trust } = verdict;
  const list = (ids: readonly string[]) =>
    new Intl.ListFormat(locale).format(ids.map((id) => t('profiles.words.quoted', { name: service(id) })));
  const percent = (value: number) => t('simulator.percent', { percent: value });
  const spans = (before: number, after: number) => ({ before: spanText(t, before), after: spanText(t, after) });
  return [
    wait && t(`simulator.words.wait_${wait.fare === 'same' ? 'same' : 'changed'}`, { name, ...spans(wait.before, wait.after) }),
    level && t('simulator.words.level', { before: percent(level.before), after: percent(level.after) }),
    unserved && t('simulator.words.unserved', { count: unserved.after, before: unserved.before }),
    better.length > 0 && t('simulator.words.better', { services: list(better) }),
    worse.length > 0 && t('simulator.words.worse', { services: list(worse) }),
    better.length + worse.length === 0 && t('simulator.words.none'),
    trust && t('simulator.words.trust', { recorded: spanText(t, trust.recorded), simulated: spanText(t, trust.simulated) }),
  ].filter((sentence) => typeof sentence === 'string');
}
