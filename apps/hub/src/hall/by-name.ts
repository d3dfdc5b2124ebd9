const { compare } = new Intl.Collator('en', { numeric: true });

/** `2` before `10`. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number => compare(a.name, b.name);
