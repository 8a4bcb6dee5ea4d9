import { luhnDigit } from './luhn';

const DIGITS = /^(\d{4})(\d{2})(\d{2})(\d{3})(\d)$/;

/** A Swedish personnummer or samordningsnummer, twelve digits `YYYYMMDDNNNC` (Skatteverket, SKV 704 and SKV 707). */
export class PersonalNumber {
  private constructor(readonly digits: string) {}

  /** Reads twelve digits, with or without a separator. Undefined when it is no valid number. */
  static parse(text: string): PersonalNumber | undefined {
    const digits = text.trim().replace(/^(\d{8})[-+ ]?(\d{4})$/, '$1$2');
    const parts = DIGITS.exec(digits);
    if (!parts) return undefined;
    const [, year, month, day] = parts as unknown as [string, string, string, string];
    const dayNumber = Number(day);
    const isCoordination = dayNumber >= 60;
    if (!isCoordination && !isCalendarDate(Number(year), Number(month), dayNumber)) return undefined;
    if (dayNumber > 91 || luhnDigit(digits.slice(2, 11)) !== Number(digits[11])) return undefined;
    return new PersonalNumber(digits);
  }

  /** `YYYYMMDD-NNNC`, the form shown to the person herself. */
  get formatted(): string {
    return `${this.digits.slice(0, 8)}-${this.digits.slice(8)}`;
  }

  /** True for a samordningsnummer: the day has sixty added. */
  get isCoordinationNumber(): boolean {
    return Number(this.digits.slice(6, 8)) >= 60;
  }

  /** Never let a number reach a log or a JSON document by accident. */
  toJSON(): string {
    return '[personal number]';
  }

  toString(): string {
    return '[personal number]';
  }
}

const WRITTEN = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/g;

/** Whether a text holds a personal number, in twelve or ten digits. */
export const mentionsPersonalNumber = (text: string): boolean =>
  [...text.matchAll(WRITTEN)].some(([found]) => {
    const digits = found.replace(/\D/g, '');
    return (digits.length === 12 ? [digits] : [`19${digits}`, `20${digits}`]).some((number) =>
      PersonalNumber.parse(number),
    );
  });

function isCalendarDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
