import type {
  AppointmentRules,
  LocalizedText,
  OpeningHours,
  OutcomeCode,
  PaperSettings,
  PriorityClass,
  Privacy,
  Series,
  ServiceGroup,
  TimeRange,
  VoiceSettings,
  WorkProfile,
} from '@foyer/queue';
import { AUTONYMS, uiLocale } from '@foyer/ui';
import { spanText } from '@foyer/ui/staff';
import { dayText } from '../history/dates.ts';
import { weekdayName } from '../hours/weekday-name.ts';
import { ruleWords } from '../profiles/rule-words.ts';
import type { Words } from './use-words.ts';

/** A value of the set-up in words; null: nothing is set. */
export type InWords = (value: never, words: Words) => string | null;

export const plain = (value: string | number | null): string | null => (value === null || value === '' ? null : String(value));
export const yesNo = (value: boolean, { t }: Words): string => t(value ? 'setting.yes' : 'setting.no');
export const span = (seconds: number | null, { t }: Words): string | null => (seconds === null ? null : spanText(t, seconds));
export const day = (value: string | null, { locale }: Words): string | null => (value === null ? null : dayText(value, locale));
export const group = (id: string | null, words: Words): string | null => (id === null ? null : words.group(id));
export const profile = (id: string | null, words: Words): string | null => (id === null ? null : words.profile(id));
export const choice =
  (key: string) =>
  (value: string, { t }: Words): string =>
    t(`${key}.${value}`);
export const icon = (value: string | null, { t }: Words): string | null => (value === null ? null : t([`icon.${value}`, 'icon.none']));

export const list = (parts: readonly string[], { locale }: Words): string | null =>
  parts.length === 0 ? null : new Intl.ListFormat(locale, { style: 'narrow', type: 'conjunction' }).format(parts);
export const serviceList = (ids: readonly string[], words: Words): string | null => list(ids.map(words.names.service), words);
export const personList = (ids: readonly string[], words: Words): string | null => list(ids.map(words.person), words);
export const languageList = (tags: readonly string[], words: Words): string | null => list(tags.map(language), words);

/** A language in its own words. */
export function language(tag: string): string {
  const locale = uiLocale(tag);
  return locale === null ? tag : AUTONYMS[locale];
}

export const texts = (value: LocalizedText, words: Words): string | null =>
  list(
    Object.entries(value).map(([tag, text]) => `${language(tag)}: ${text}`),
    words,
  );

export const classes = (value: readonly PriorityClass[], words: Words): string | null =>
  list(
    value.map(({ name, rank }) => words.t('setting.class', { name: words.text(name), rank })),
    words,
  );
export const groups = (value: readonly Pick<ServiceGroup, 'name'>[], words: Words): string | null =>
  list(
    value.map(({ name }) => words.text(name)),
    words,
  );
export const outcomes = (value: readonly OutcomeCode[], words: Words): string | null =>
  list(
    value.map(({ name }) => words.text(name)),
    words,
  );

export const privacy = ({ keepNamesDays, namesOnDisplays }: Privacy, { t }: Words): string =>
  t(namesOnDisplays ? 'setting.privacyShown' : 'setting.privacyHidden', { days: keepNamesDays });

export const zone = (id: string | null, words: Words): string | null => (id === null ? null : words.zoneName(id));

export const voice = ({ repeats, chime, speakers, volume }: VoiceSettings, { t }: Words): string =>
  t('setting.voiceWords', { count: repeats, chime: t(`voice.chime.${chime}`), speakers: t(`voice.speakers.${speakers}`), volume });

export const paper = ({ size, omit }: PaperSettings, words: Words): string =>
  list(
    [words.t(`paper.size.${size}`), ...omit.map((field) => words.t('setting.without', { field: words.t(`paper.field.${field}`) }))],
    words,
  ) ?? '';

export function series({ prefix, first, last, step, wrap }: Series, { t }: Words): string {
  const number = (value: number) => prefix + String(value).padStart(3, '0');
  const range = `${number(first)}–${number(last)}`;
  return [range, ...(step === 1 ? [] : [t('setting.step', { step })]), ...(wrap ? [t('setting.wraps')] : [])].join(', ');
}

export function hours(value: OpeningHours | null, words: Words): string | null {
  if (value === null) return null;
  const ranges = (those: readonly TimeRange[]) =>
    those.length === 0 ? words.t('hours.closed') : those.map(({ from, to }) => `${from}–${to}`).join(', ');
  const week = Object.entries(value.weekly).map(([name, those]) => `${weekdayName(name as never, words.locale)} ${ranges(those)}`);
  const special = value.exceptions.map((one) => `${dayText(one.date, words.locale)} ${ranges(one.ranges)}`);
  return [...week, ...special].join('; ');
}

export function appointmentRules(value: AppointmentRules | null, { t }: Words): string | null {
  if (value === null) return null;
  const { slotMinutes, capacity, earlySeconds, lateSeconds, releaseSeconds } = value;
  return t('setting.appointments', {
    slot: spanText(t, slotMinutes * 60),
    capacity,
    early: spanText(t, earlySeconds),
    late: spanText(t, lateSeconds),
    release: spanText(t, releaseSeconds),
  });
}

export const ruleOf = (of: WorkProfile, { t, names, locale }: Words): string => ruleWords(t, of, names, locale);
