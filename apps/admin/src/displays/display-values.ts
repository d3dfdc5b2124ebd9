import { type DisplaySettings, ROUTES } from '@foyer/contract';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';
import { filled } from '../services/texts-of.ts';

/** A line of the playlist as it stands in the form. */
export interface PlayedValues {
  /** Stays with the line wherever it is moved: the same picture may come twice. */
  readonly key: string;
  readonly mediaId: string;
  readonly seconds: number | '';
}

interface Fields {
  layout: DisplaySettings['layout'];
  /** '' for the whole hall. */
  zoneId: string;
  /** '' while none is chosen. */
  counterId: string;
  theme: DisplaySettings['theme'];
  speaks: boolean;
  languages: string[];
  languageSeconds: number | '';
  ticker: Record<string, string>;
  playlist: PlayedValues[];
}
/** A display's settings as they stand in the form. */
export type DisplayValues = Fields & Record<string, unknown>;
export type DisplayFormState = UseFormReturnType<DisplayValues>;

const USUAL_SECONDS = 12;

let made = 0;
export const played = (mediaId: string, seconds: number | '' = USUAL_SECONDS): PlayedValues => {
  made += 1;
  return { key: `${mediaId} ${made}`, mediaId, seconds };
};

export const valuesOf = ({ zoneId, counterId, playlist, ticker, languages, ...rest }: DisplaySettings): DisplayValues => ({
  ...rest,
  zoneId: zoneId ?? '',
  counterId: counterId ?? '',
  languages: [...languages],
  ticker: { ...ticker },
  playlist: playlist.map(({ mediaId, seconds }) => played(mediaId, seconds)),
});

/** An empty field is no number, and must not become 0. */
const asNumber = (value: number | ''): number => (value === '' ? Number.NaN : value);

export const bodyOf = ({ layout, zoneId, counterId, theme, speaks, languages, languageSeconds, ticker, playlist }: DisplayValues) =>
  ({
    layout,
    zoneId: zoneId === '' ? null : zoneId,
    counterId: counterId === '' ? null : counterId,
    theme,
    speaks,
    languages,
    languageSeconds: asNumber(languageSeconds),
    ticker: inOneLine(filled(ticker)),
    playlist: playlist.map(({ mediaId, seconds }) => ({ mediaId, seconds: asNumber(seconds) })),
  }) as DisplaySettings;

/** A new line in the field is only for the eye of who writes. */
const inOneLine = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.replace(/\s+/gu, ' ')]));

/** From the request, `display.zoneId`, to the form, `zoneId`. */
export const displayField = (path: string): string => path.replace(/^display\./, '');

export function displayProblems(t: TFunction, values: DisplayValues): FieldErrors {
  const { layout, counterId, playlist } = values;
  return {
    ...contractErrors(t, ROUTES.changeDevice.body, { display: bodyOf(values) }, displayField),
    ...(layout === 'counter' && counterId === '' && { counterId: t('invalid.required') }),
    ...(layout === 'media' && playlist.length === 0 && { playlist: t('invalid.required') }),
  };
}
