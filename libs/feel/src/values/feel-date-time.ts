import { FeelDate } from './feel-date';
import { FeelTime } from './feel-time';
import { add, divide, type FeelNumber, multiply, round, subtract, toNumber } from './numbers';
import { offsetAtInstant, offsetAtLocal, type Zone } from './zone';

const DAY = 86_400;

/** A day and a time of day, with or without zone. */
export class FeelDateTime {
  constructor(
    readonly date: FeelDate,
    readonly time: FeelTime,
  ) {}

  /** The date and time that clocks in a zone show at an instant in seconds since 1970; undefined when out of range. */
  static at(instant: FeelNumber, zone?: Zone): FeelDateTime | undefined {
    const offset = zone ? offsetAtInstant(zone, toNumber(instant)) : 0;
    return FeelDateTime.fromLocalSeconds(add(instant, offset) ?? 0, zone);
  }

  static fromLocalSeconds(seconds: FeelNumber, zone?: Zone): FeelDateTime | undefined {
    const days = round(divide(seconds, DAY) ?? 0, 0, 'floor') ?? 0;
    const date = FeelDate.fromDays(toNumber(days));
    return date && new FeelDateTime(date, FeelTime.fromSeconds(seconds, zone));
  }

  get zone(): Zone | undefined {
    return this.time.zone;
  }

  /** Seconds since 1970 on its own clock. */
  get localSeconds(): FeelNumber {
    return add(multiply(this.date.days, DAY) ?? 0, this.time.seconds) ?? 0;
  }

  /** Seconds since 1970 in UTC; without zone its clock is taken for UTC. */
  get instant(): FeelNumber {
    return subtract(this.localSeconds, this.offset ?? 0) ?? 0;
  }

  /** Seconds ahead of UTC, when it has a zone. */
  get offset(): number | undefined {
    return this.zone && offsetAtLocal(this.zone, toNumber(this.localSeconds));
  }

  plusSeconds(seconds: FeelNumber): FeelDateTime | undefined {
    if (!this.zone) return FeelDateTime.fromLocalSeconds(add(this.localSeconds, seconds) ?? 0);
    return FeelDateTime.at(add(this.instant, seconds) ?? 0, this.zone);
  }

  plusMonths(months: number): FeelDateTime | undefined {
    const date = this.date.plusMonths(months);
    return date && new FeelDateTime(date, this.time);
  }

  toString(): string {
    return `${this.date.toString()}T${this.time.toString()}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
