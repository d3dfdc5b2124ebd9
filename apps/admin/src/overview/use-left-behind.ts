import type { OpenTickets } from '@foyer/contract';
import { useHall, useNames } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../counters/use-people.ts';
import { dayText } from '../history/dates.ts';
import { type LeftBehind, leftBehind } from './left-behind.ts';

/** Visitors who are left behind, in sentences. */
export function useLeftBehind(open: OpenTickets | undefined): readonly string[] {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const people = usePeople();
  const { hall, counters } = useHall().state;
  if (open === undefined) return [];
  const counter = (id: string | null) => (id === null ? '' : t('common:counter', { name: names.counter(id) }));
  const person = (id: string) => people?.find((one) => one.id === id)?.name ?? id;
  const sentence = (one: LeftBehind) =>
    one.kind === 'overnight'
      ? t('overview.overnight', { number: one.number, day: dayText(one.day, i18n.language), counter: counter(one.counterId) })
      : t(`overview.absent.${one.of}`, { name: one.of === 'counter' ? counter(one.ownerId) : person(one.ownerId), count: one.waiting });
  return leftBehind(open, counters, hall?.businessDay ?? null).map(sentence);
}
