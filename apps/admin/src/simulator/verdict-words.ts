import { spanText } from '@foyer/ui/staff';
import type { TFunction } from 'i18next';
import { NEVER, type Verdict } from './verdict.ts';

interface Named {
  /** Of the profile that was tried. */
  readonly name: string;
  readonly service: (id: string) => string;
}

/** The verdict in sentences, the weightiest first. The language is that of `t`; `locale` joins the names. */
export function verdictWords(t: TFunction, verdict: Verdict, { name, service }: Named, locale: string): readonly string[] {
  const { level, trust } = verdict;
  const trustWords = trust && trustSentence(t, trust);
  return [
    trust && !trust.near && trustWords,
    waitSentence(t, verdict, name),
    level && t('simulator.words.level', { before: percentText(t, level.before), after: percentText(t, level.after) }),
    unservedSentence(t, verdict),
    ...servicesSentences(t, verdict, service, locale),
    trust?.near && trustWords,
  ].filter((sentence) => typeof sentence === 'string');
}

const percentText = (t: TFunction, percent: number) => t('simulator.percent', { percent });

function waitSentence(t: TFunction, { wait }: Verdict, name: string): string | null {
  if (wait === null) return null;
  const { before, after, fare } = wait;
  const spans = { name, before: before === NEVER ? '' : spanText(t, before), after: after === NEVER ? '' : spanText(t, after) };
  if (before === NEVER && after === NEVER) return t('simulator.words.wait_never', spans);
  if (after === NEVER) return t('simulator.words.wait_nowNever', spans);
  if (before === NEVER) return t('simulator.words.wait_wasNever', spans);
  return t(`simulator.words.wait_${fare === 'same' ? 'same' : 'changed'}`, spans);
}

/** How many, and of how many: a wait says nothing about those who are left standing. */
function unservedSentence(t: TFunction, { unserved }: Verdict): string | null {
  if (unserved === null) return null;
  if (unserved.after === 0) return t('simulator.words.allServed', { ...unserved });
  return t(`simulator.words.left_${unserved.after === unserved.before ? 'same' : 'changed'}`, { ...unserved });
}

const SERVICES = ['better', 'worse', 'fewerUnserved', 'moreUnserved'] as const;

function servicesSentences(t: TFunction, verdict: Verdict, service: Named['service'], locale: string): readonly string[] {
  const list = (ids: readonly string[]) =>
    new Intl.ListFormat(locale).format(ids.map((id) => t('profiles.words.quoted', { name: service(id) })));
  const changed = SERVICES.filter((which) => verdict[which].length > 0);
  if (changed.length === 0) return [t('simulator.words.none')];
  return changed.map((which) => t(`simulator.words.${which}`, { services: list(verdict[which]) }));
}

function trustSentence(t: TFunction, { recorded, simulated, near }: NonNullable<Verdict['trust']>): string {
  const clause = ({ seconds, calledShare }: typeof recorded) =>
    seconds === NEVER
      ? t('simulator.words.fewerCalled', { share: percentText(t, Math.round(calledShare * 100)) })
      : t('simulator.words.calledWithin', { span: spanText(t, seconds) });
  return t(`simulator.words.trust_${near ? 'near' : 'far'}`, { recorded: clause(recorded), simulated: clause(simulated) });
}
