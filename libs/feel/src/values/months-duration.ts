/** A years and months duration: a whole number of months. */
export class MonthsDuration {
  constructor(readonly months: number) {}

  /** Years and months, each with the sign of the whole. */
  get parts(): { years: number; months: number } {
    return { years: Math.trunc(this.months / 12) + 0, months: (this.months % 12) + 0 };
  }

  toString(): string {
    const { years, months } = new MonthsDuration(Math.abs(this.months)).parts;
    if (!years && !months) return 'P0M';
    return `${this.months < 0 ? '-' : ''}P${years ? `${years}Y` : ''}${months ? `${months}M` : ''}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
