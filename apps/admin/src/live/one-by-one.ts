/** What became of several commands that were sent one after another. */
export interface Outcome<Item> {
  readonly done: readonly Item[];
  readonly refused: readonly { readonly item: Item; readonly error: unknown }[];
}

/** Each is tried, whatever became of those before it. */
export async function oneByOne<Item>(items: readonly Item[], send: (item: Item) => Promise<unknown>): Promise<Outcome<Item>> {
  const done: Item[] = [];
  const refused: { item: Item; error: unknown }[] = [];
  for (const item of items) {
    try {
      await send(item);
      done.push(item);
    } catch (error) {
      refused.push({ item, error });
    }
  }
  return { done, refused };
}
