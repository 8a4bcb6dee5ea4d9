import type { Key } from '../protocol/key';

/** How many neighbouring keys share a group. */
const SPAN = 64;

/** The group that a key belongs to; groups are in the order of the keys. */
export const groupOf = (key: Key): number => Math.floor(key / SPAN);

type Group<T> = ReadonlyMap<Key, T>;

/**
 * Things by their keys, never changed in place. What is made of it shares all groups but the one that is changed, so
 * that a change of one among thousands costs little, and the same group means the same things in it.
 */
export class Entries<T> {
  private constructor(
    /** Where there are groups, ascending. */
    readonly places: readonly number[],
    private readonly groups: readonly Group<T>[],
  ) {}

  static of<T>(entries: Iterable<readonly [key: Key, value: T]>): Entries<T> {
    const groups = new Map<number, Map<Key, T>>();
    for (const [key, value] of entries) {
      const place = groupOf(key);
      const group = groups.get(place);
      if (group) group.set(key, value);
      else groups.set(place, new Map([[key, value]]));
    }
    const inOrder = [...groups].sort(([a], [b]) => a - b);
    return new Entries(
      inOrder.map(([place]) => place),
      inOrder.map(([, group]) => group),
    );
  }

  get isEmpty(): boolean {
    return this.places.length === 0;
  }

  group(place: number): Group<T> | undefined {
    const at = this.find(place);
    return this.places[at] === place ? this.groups[at] : undefined;
  }

  get(key: Key): T | undefined {
    return this.group(groupOf(key))?.get(key);
  }

  with(key: Key, value: T): Entries<T> {
    const place = groupOf(key);
    return this.replaced(place, new Map(this.group(place)).set(key, value));
  }

  without(key: Key): Entries<T> {
    const place = groupOf(key);
    const group = new Map(this.group(place));
    return group.delete(key) ? this.replaced(place, group) : this;
  }

  *[Symbol.iterator](): IterableIterator<readonly [key: Key, value: T]> {
    for (const group of this.groups) yield* group;
  }

  /** As it is stored: an object with the keys as names. */
  toJSON(): Record<Key, T> {
    return Object.fromEntries(this);
  }

  private replaced(place: number, group: Group<T>): Entries<T> {
    const at = this.find(place);
    const before = this.places[at] === place ? 1 : 0;
    const isLeft = group.size > 0;
    const groups = this.groups.slice();
    groups.splice(at, before, ...(isLeft ? [group] : []));
    if (before === 1 && isLeft) return new Entries(this.places, groups);
    const places = this.places.slice();
    places.splice(at, before, ...(isLeft ? [place] : []));
    return new Entries(places, groups);
  }

  /** Where a place stands, or would stand. */
  private find(place: number): number {
    const { places } = this;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
