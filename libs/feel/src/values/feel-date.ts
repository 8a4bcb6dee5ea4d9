import { addMonths, type CivilDay, civilFromDays, daysFromCivil, daysInMonth, pad } from './calendar';

const MAX_YEAR = 999_999_999;

/** A calendar day without time or zone. */
export class FeelDate {
  private constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}

  /** Undefined when there is no such day. */
  static of({ year, month, day }: CivilDay): FeelDate | undefined {
    if (![year, month, day].every(Number.isSafeInteger) || Math.abs(year) > MAX_YEAR) return undefined;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    return new FeelDate(year, month, day);
  }

  static fromDays(days: number): FeelDate | undefined {
    return FeelDate.of(civilFromDays(Math.floor(days)));
  }

  /** Days since 1970-01-01. */
  get days(): number {
    return daysFromCivil(this.year, this.month, this.day);
  }

  plusMonths(months: number): FeelDate | undefined {
    return FeelDate.of(addMonths(this, months));
  }

  toString(): string {
    const year = pad(Math.abs(this.year), 4);
    return `${this.year < 0 ? '-' : ''}${year}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
