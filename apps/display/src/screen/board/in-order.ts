/** A text of the hall's, in each of its languages: in the order of the languages, then whatever else there is. */
export function inOrder(texts: Readonly<Record<string, string>>, languages: readonly string[]): readonly (readonly [string, string])[] {
  const place = (locale: string) => (languages.includes(locale) ? languages.indexOf(locale) : languages.length);
  return Object.entries(texts).sort(([one], [other]) => place(one) - place(other));
}
