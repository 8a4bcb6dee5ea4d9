import { pad } from './calendar';
import { add, compareNumbers, type FeelNumber, modulo, numberText, subtract, toNumber } from './numbers';
import { offsetAtInstant, type Zone, zoneText } from './zone';

const DAY = 86_400;

/** A time of day, with or without zone. */
export class FeelTime {
  private constructor(
    readonly hour: number,
    readonly minute: number,
    /** With fractions. */
    readonly second: FeelNumber,
    readonly zone?: Zone,
  ) {}

  /** Undefined when the clock never shows it. */
  static of(hour: number, minute: number, second: FeelNumber, zone?: Zone): FeelTime | undefined {
    const isWhole = Number.isInteger(hour) && Number.isInteger(minute);
    if (!isWhole || hour < 0 || hour > 23 || minute < 0 || minute > 59) return undefined;
    if (compareNumbers(second, 0) < 0 || compareNumbers(second, 60) >= 0) return undefined;
    return new FeelTime(hour, minute, second, zone);
  }

  /** The time so many seconds after midnight, on whichever day that is. */
  static fromSeconds(seconds: FeelNumber, zone?: Zone): FeelTime {
    const ofDay = modulo(seconds, DAY) ?? 0;
    const whole = Math.floor(toNumber(ofDay));
    const second = subtract(ofDay, whole - (whole % 60)) ?? 0;
    return new FeelTime(Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), second, zone);
  }

  /** Seconds since midnight on its own clock. */
  get seconds(): FeelNumber {
    return add(this.hour * 3600 + this.minute * 60, this.second) ?? 0;
  }

  /** Seconds since midnight in UTC; of a place, with its offset in winter, for a time has no date. */
  get secondsInUtc(): FeelNumber {
    return subtract(this.seconds, this.offset ?? 0) ?? 0;
  }

  /** Seconds ahead of UTC, when it has a zone. */
  get offset(): number | undefined {
    return this.zone && offsetAtInstant(this.zone, 0);
  }

  toString(): string {
    const [whole = '0', fraction] = numberText(this.second).split('.');
    const second = `${whole.padStart(2, '0')}${fraction ? `.${fraction}` : ''}`;
    return `${pad(this.hour, 2)}:${pad(this.minute, 2)}:${second}${zoneText(this.zone)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
