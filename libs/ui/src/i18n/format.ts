import { type Language, LOCALES } from '@farled/kernel';

const ZONE = 'Europe/Stockholm';
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes dates, times, numbers and money as people do: "3 mars 2027 kl. 14.05", "1 250 kr". */
export class Format {
  private readonly locale: string;

  constructor(private readonly language: Language) {
    this.locale = LOCALES[language].tag;
  }

  /** "3 mars 2027"; takes a day or an instant, which is shown as the day it was in Sweden. Nothing for no date. */
  day(value: string | Date): string {
    return this.date(value, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "3 mars": where the year is understood. */
  dayShort(value: string | Date): string {
    return this.date(value, { day: 'numeric', month: 'long' });
  }

  /** "lördag 3 mars 2027". */
  weekday(value: string | Date): string {
    return this.date(value, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** "kl. 14.05" in Swedish, never broken over two lines, "14:05" in English. */
  time(value: string | Date): string {
    const time = this.date(value, { hour: '2-digit', minute: '2-digit' });
    return this.language === 'sv' ? `kl.\u00a0${time.replace(':', '.')}` : time;
  }

  /** "3 mars 2027 kl. 14.05". */
  dayTime(value: string | Date): string {
    const between = this.language === 'sv' ? ' ' : ', ';
    return `${this.day(value)}${between}${this.time(value)}`;
  }

  /** "3 mars kl. 14.05", the month cut short when it is long: for dense tables of what is recent. */
  dayTimeShort(value: string | Date): string {
    return `${this.date(value, { day: 'numeric', month: 'short' })} ${this.time(value)}`;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.locale).format(value);
  }

  /** Whole kronor without decimals: "1 250 kr". */
  money(kronor: number): string {
    const digits = Number.isInteger(kronor) ? 0 : 2;
    const amount = new Intl.NumberFormat(LOCALES.sv.tag, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return this.language === 'sv' ? `${amount.format(kronor)} kr` : `SEK ${this.number(kronor)}`;
  }

  /** "312 kB", "1,4 MB". */
  fileSize(bytes: number): string {
    const kilobytes = Math.max(1, Math.round(bytes / 1000));
    if (kilobytes < 1000) return `${this.number(kilobytes)} kB`;
    return `${this.number(Math.round(bytes / 100_000) / 10)} MB`;
  }

  private date(value: string | Date, options: Intl.DateTimeFormatOptions): string {
    // A bare day is a day in Sweden: noon keeps it the same day in every zone.
    const at = typeof value === 'string' && DAY_ONLY.test(value) ? new Date(`${value}T12:00:00Z`) : new Date(value);
    if (Number.isNaN(at.getTime())) return '';
    return new Intl.DateTimeFormat(this.locale, { timeZone: ZONE, ...options }).format(at);
  }
}
