/** The list with the item at `from` taken out and put in at `to`. Places outside of the list leave it as it is. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.filter((_, index) => index !== from).toSpliced(to, 0, item);
}
