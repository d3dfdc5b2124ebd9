/** What is to come, the soonest first; of the same moment by `order`, then as it was put in. A binary heap. */
export class Agenda<Item extends { readonly at: number; readonly order: number }> {
  readonly #heap: { readonly item: Item; readonly index: number }[] = [];
  #added = 0;

  add(item: Item): void {
    const heap = this.#heap;
    heap.push({ item, index: this.#added });
    this.#added += 1;
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Takes out the next one. */
  next(): Item | null {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return null;
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first.item;
  }

  #sink(): void {
    const { length } = this.#heap;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < length && this.#isBefore(child, least)) least = child;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const one = this.#heap[a] as { item: Item; index: number };
    const other = this.#heap[b] as { item: Item; index: number };
    return (one.item.at - other.item.at || one.item.order - other.item.order || one.index - other.index) < 0;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap as unknown[];
    [heap[a], heap[b]] = [heap[b], heap[a]];
  }
}
