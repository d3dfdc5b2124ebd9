/** FNV-1a over the text's code units: 32 bits, unsigned. */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const SMALLEST = 1024;

/**
 * Which rows may hold a key: from a 32-bit hash to row ids, in 8 to 32 bytes per row. Open addressing with linear probing;
 * a row cannot be taken out, but rows below a bound are left behind when the table grows.
 */
export class KeyTable {
  #hashes = new Uint32Array(SMALLEST);
  /** 0: a free place. */
  #ids = new Uint32Array(SMALLEST);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** @param oldest rows with a smaller id are gone by now: asked for when there is no room left. */
  add(hash: number, id: number, oldest: () => number): void {
    if (this.#count >= this.#ids.length / 2) this.#grow(oldest());
    this.#put(hash, id);
  }

  /** The rows whose key has this hash, the latest last. */
  find(hash: number): number[] {
    const found: number[] = [];
    const mask = this.#ids.length - 1;
    for (let at = hash & mask; this.#ids[at] !== 0; at = (at + 1) & mask) {
      if (this.#hashes[at] === hash) found.push(this.#ids[at] as number);
    }
    return found;
  }

  #put(hash: number, id: number): void {
    const mask = this.#ids.length - 1;
    let at = hash & mask;
    while (this.#ids[at] !== 0) at = (at + 1) & mask;
    this.#hashes[at] = hash;
    this.#ids[at] = id;
    this.#count += 1;
  }

  #grow(oldest: number): void {
    const [hashes, ids] = [this.#hashes, this.#ids];
    const kept = ids.reduce((count, id) => count + Number(id !== 0 && id >= oldest), 0);
    const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2((kept + 1) * 4)));
    this.#hashes = new Uint32Array(size);
    this.#ids = new Uint32Array(size);
    this.#count = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      if (id !== 0 && id >= oldest) this.#put(hashes[at] as number, id);
    }
  }
}
