/** A share from 0 to 1 as `92 %` in the way of the language, in Latin figures; a dash where there is none. */
export const percentText = (share: number | null, locale: string): string =>
  share === null
    ? '–'
    : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, numberingSystem: 'latn' }).format(share);
