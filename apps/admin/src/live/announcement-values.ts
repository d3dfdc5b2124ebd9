import { type AnnouncementView, type HallView, ROUTES, type RouteBody } from '@foyer/contract';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';
import { filled, textsOf } from '../services/texts-of.ts';

/** How long a text can be shown, minutes; '' until it is taken back. */
export const LASTS = ['10', '30', '60', '120', '240', '480', ''] as const;

/** A text for the displays as it stands in the form. */
export interface AnnouncementValues extends Record<string, unknown> {
  readonly text: Record<string, string>;
  readonly minutes: string;
  readonly spoken: boolean;
}

export const newAnnouncement = (hall: Pick<HallView, 'languages'>): AnnouncementValues => ({
  text: textsOf(undefined, hall),
  minutes: '60',
  spoken: false,
});

export const announcementBody = ({ text, minutes, spoken }: AnnouncementValues): RouteBody<'announce'> => ({
  text: filled(text),
  ...(minutes !== '' && { seconds: Number(minutes) * 60 }),
  spoken,
});

/** The hall's own language is needed: displays fall back on it. */
export function announcementProblems(t: TFunction, values: AnnouncementValues, { languages }: Pick<HallView, 'languages'>): FieldErrors {
  const own = languages[0] ?? '';
  return {
    ...contractErrors(t, ROUTES.announce.body, announcementBody(values), announcementField(own)),
    ...(values.text[own]?.trim() ? {} : { [`text.${own}`]: t('invalid.required') }),
  };
}

/** What is wrong with the text as a whole is said at the hall's own language. */
export const announcementField =
  (own: string) =>
  (path: string): string =>
    path === 'text' ? `text.${own}` : path;

/** Those that the displays still show. */
export const onDisplays = (announcements: readonly AnnouncementView[], now: number): AnnouncementView[] =>
  announcements.filter(({ until }) => until === null || Date.parse(until) > now);
