import { useRef, useState } from 'react';
import { ChangedMeanwhile, ownChanges } from './own-changes.ts';

interface Options<Item, Body> {
  /** What the form began with, where that is not what there is now. */
  readonly opened?: Item | undefined;
  readonly together?: readonly (keyof Body & string)[];
}

/**
 * What of a form is to be sent, while others may be at the same thing: this person's changes alone.
 * @param item as it is now, by the live hall
 * @returns throws ChangedMeanwhile where others changed the same, the first time
 */
export function useOwnChanges<Item, Body extends object>(
  item: Item,
  bodyOf: (item: Item) => Body,
  { opened = item, together = [] }: Options<Item, Body> = {},
): (wished: Body) => Partial<Body> {
  const [first] = useState(opened);
  const known = useRef(first);
  return (wished) => {
    const versions = { opened: bodyOf(first), known: bodyOf(known.current), now: bodyOf(item) };
    const { changes, clashes } = ownChanges({ ...versions, wished, together });
    known.current = item;
    if (clashes.length > 0) throw new ChangedMeanwhile(clashes);
    return changes;
  };
}
