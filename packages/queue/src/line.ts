import type { TicketId } from './ids.ts';

/** Where a ticket stands among those in the same queue. */
export interface Place {
  readonly rank: number;
  /** Within the rank, ascending: the arrival, unless an event has put the ticket elsewhere. */
  readonly key: number;
  readonly arrival: number;
  readonly ticketId: TicketId;
}

/** Negative when `a` is called before `b`: higher rank, lower key, earlier arrival. Arrivals are unique, so 0 means the same place. */
export function comparePlaces(a: Place, b: Place): number {
  return b.rank - a.rank || a.key - b.key || a.arrival - b.arrival;
}

/** What may be asked of a line by those who must not change it. */
export interface ReadonlyLine extends Iterable<Place> {
  readonly size: number;
  /** Who is next, or null. O(log n). */
  first(): Place | null;
  /** The first of those with this rank, or null. O(log n). */
  firstOfRank(rank: number): Place | null;
  /** The last of those with this rank, or null. O(log n). */
  lastOfRank(rank: number): Place | null;
  /** Who has so many before them: 0 is next. Null past the end. O(log n). */
  at(index: number): Place | null;
  /** How many stand before this place, whether or not it is taken. O(log n). */
  countBefore(place: Place): number;
}

interface Node {
  readonly place: Place;
  readonly weight: number;
  size: number;
  left: Node | null;
  right: Node | null;
}

/**
 * The tickets that wait for one service, in calling order: a treap that knows its sizes, so that insert, remove,
 * first and count are all O(log n) expected.
 *
 * The heap weights are a hash of the arrival, not random numbers: the shape depends on who waits and on nothing
 * else, so a restored hall is the same tree as the hall that it was saved from.
 * Source: Aragon & Seidel, "Randomized search trees", 1989.
 */
export class Line implements ReadonlyLine {
  #root: Node | null = null;

  get size(): number {
    return sizeOf(this.#root);
  }

  first(): Place | null {
    let node = this.#root;
    while (node?.left) node = node.left;
    return node?.place ?? null;
  }

  firstOfRank(rank: number): Place | null {
    return ofRank(this.at(this.countBefore(edge(rank, -Infinity))), rank);
  }

  lastOfRank(rank: number): Place | null {
    return ofRank(this.at(this.countBefore(edge(rank, Infinity)) - 1), rank);
  }

  at(index: number): Place | null {
    if (index < 0) return null;
    let before = index;
    let node = this.#root;
    while (node) {
      const left = sizeOf(node.left);
      if (before === left) return node.place;
      if (before < left) {
        node = node.left;
      } else {
        before -= left + 1;
        node = node.right;
      }
    }
    return null;
  }

  countBefore(place: Place): number {
    let before = 0;
    let node = this.#root;
    while (node) {
      if (comparePlaces(place, node.place) <= 0) {
        node = node.left;
      } else {
        before += sizeOf(node.left) + 1;
        node = node.right;
      }
    }
    return before;
  }

  /** The place must not be in the line yet. */
  insert(place: Place): void {
    this.#root = insertNode(this.#root, { place, weight: weightOf(place.arrival), size: 1, left: null, right: null });
  }

  /** Says whether the place was in the line. */
  remove(place: Place): boolean {
    const before = this.size;
    this.#root = removeNode(this.#root, place);
    return this.size < before;
  }

  /** From the next to the last. */
  *[Symbol.iterator](): Iterator<Place> {
    const path: Node[] = [];
    let node = this.#root;
    while (node || path.length > 0) {
      for (; node; node = node.left) path.push(node);
      const next = path.pop() as Node;
      yield next.place;
      node = next.right;
    }
  }
}

/** A place that nobody takes: before or after everyone of a rank. */
function edge(rank: number, key: number): Place {
  return { rank, key, arrival: key, ticketId: '' as TicketId };
}

function ofRank(place: Place | null, rank: number): Place | null {
  return place?.rank === rank ? place : null;
}

function sizeOf(node: Node | null): number {
  return node ? node.size : 0;
}

function resized(node: Node): Node {
  node.size = sizeOf(node.left) + sizeOf(node.right) + 1;
  return node;
}

function insertNode(node: Node | null, added: Node): Node {
  if (!node) return added;
  if (isAbove(added, node)) {
    [added.left, added.right] = split(node, added.place);
    return resized(added);
  }
  if (comparePlaces(added.place, node.place) < 0) node.left = insertNode(node.left, added);
  else node.right = insertNode(node.right, added);
  return resized(node);
}

function removeNode(node: Node | null, place: Place): Node | null {
  if (!node) return null;
  const order = comparePlaces(place, node.place);
  if (order === 0) return merge(node.left, node.right);
  if (order < 0) node.left = removeNode(node.left, place);
  else node.right = removeNode(node.right, place);
  return resized(node);
}

/** Those before `place`, and the rest. */
function split(node: Node | null, place: Place): [Node | null, Node | null] {
  if (!node) return [null, null];
  if (comparePlaces(node.place, place) < 0) {
    const [before, after] = split(node.right, place);
    node.right = before;
    return [resized(node), after];
  }
  const [before, after] = split(node.left, place);
  node.left = after;
  return [before, resized(node)];
}

/** Everyone in `before` stands before everyone in `after`. */
function merge(before: Node | null, after: Node | null): Node | null {
  if (!before) return after;
  if (!after) return before;
  if (isAbove(before, after)) {
    before.right = merge(before.right, after);
    return resized(before);
  }
  after.left = merge(before, after.left);
  return resized(after);
}

/** Equal weights fall back on the arrival, so that the shape stays a function of the content. */
function isAbove(a: Node, b: Node): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.place.arrival < b.place.arrival);
}

/** MurmurHash3's 32-bit finaliser (Appleby, public domain): neighbouring arrivals get unrelated weights. */
function weightOf(arrival: number): number {
  let hash = (arrival ^ Math.floor(arrival / 0x1_0000_0000)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
