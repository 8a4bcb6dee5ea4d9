import { compareNumbers, type FeelNumber, negate, numberText, subtract, toNumber } from './numbers';

/** A days and time duration: an exact number of seconds. */
export class DaysDuration {
  constructor(readonly seconds: FeelNumber) {}

  get isNegative(): boolean {
    return compareNumbers(this.seconds, 0) < 0;
  }

  /** Days, hours, minutes and seconds, each with the sign of the whole. */
  get parts(): { days: number; hours: number; minutes: number; seconds: FeelNumber } {
    const absolute = this.isNegative ? negate(this.seconds) : this.seconds;
    const whole = Math.floor(toNumber(absolute));
    const sign = this.isNegative ? -1 : 1;
    const signed = (value: number): number => sign * value + 0;
    const seconds = subtract(absolute, whole - (whole % 60)) ?? 0;
    return {
      days: signed(Math.floor(whole / 86_400)),
      hours: signed(Math.floor(whole / 3600) % 24),
      minutes: signed(Math.floor(whole / 60) % 60),
      seconds: this.isNegative ? negate(seconds) : seconds,
    };
  }

  toString(): string {
    const { days, hours, minutes, seconds } = this.isNegative
      ? new DaysDuration(negate(this.seconds)).parts
      : this.parts;
    const isWholeMinute = compareNumbers(seconds, 0) === 0;
    const time = [hours && `${hours}H`, minutes && `${minutes}M`, isWholeMinute ? '' : `${numberText(seconds)}S`];
    const timeText = time.filter(Boolean).join('');
    if (!days && !timeText) return 'PT0S';
    return `${this.isNegative ? '-' : ''}P${days ? `${days}D` : ''}${timeText ? `T${timeText}` : ''}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
