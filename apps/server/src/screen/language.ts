const KEY = 'language';

export const rememberedLanguage = (): string => localStorage.getItem(KEY) ?? navigator.language;
export const rememberLanguage = (locale: string): void => localStorage.setItem(KEY, locale);
