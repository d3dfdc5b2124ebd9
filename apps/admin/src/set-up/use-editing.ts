import { useMemo } from 'react';
import type { PageName } from '../pages.ts';
import { goTo, usePlace } from '../place.ts';

/** Stands in the address for "a new one": no id has this sign. */
const NEW = '+';

interface Editing<Item> {
  /** Null: a new one. Undefined: none is open, or the address names one that is gone. */
  readonly item: Item | null | undefined;
  readonly open: (id: string) => void;
  readonly openNew: () => void;
  readonly close: () => void;
}

/** What is open for a change, by the address: the browser's "back" closes it, and a link opens it. */
export function useEditing<Item extends { readonly id: string }>(page: PageName, items: readonly Item[] | undefined): Editing<Item> {
  const { item: named } = usePlace();
  const item = named === NEW ? null : items?.find(({ id }) => id === named);
  return useMemo(() => ({ item, open: (id) => goTo(page, id), openNew: () => goTo(page, NEW), close: () => goTo(page) }), [item, page]);
}
