/** Remembers what was made for a key, and forgets what was not asked for the longest when it grows too large. */
export class RecentCache<T> {
  private readonly entries = new Map<string, T>();

  constructor(private readonly limit: number) {}

  get(key: string, make: () => T): T {
    const known = this.entries.get(key);
    if (known !== undefined) return this.refresh(key, known);
    return this.refresh(key, make());
  }

  private refresh(key: string, value: T): T {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.limit) {
      const [oldest] = this.entries.keys();
      if (oldest !== undefined) this.entries.delete(oldest);
    }
    return value;
  }
}
