import DecimalLight from 'decimal.js-light';

/**
 * FEEL numbers are decimals of 34 digits (DMN 1.5, 10.3.2.3.1). A JS number stands for the decimal it prints as, which
 * is exact up to 15 digits; only what does not fit there is held as a Decimal.
 */
export const Decimal = DecimalLight.clone({ precision: 34, rounding: 6, toExpNeg: -6200, toExpPos: 6200 });
export type Decimal = InstanceType<typeof DecimalLight>;
export type FeelNumber = number | Decimal;

export const isNumber = (value: unknown): value is FeelNumber =>
  typeof value === 'number' || value instanceof DecimalLight;

/** The number that digits in a FEEL text stand for; undefined when out of range. */
export const numberOf = (digits: string): FeelNumber | undefined => {
  const plain = Number(digits);
  return Number.isSafeInteger(plain) ? plain : attempt(() => new Decimal(digits).plus(0));
};

export const add = (a: FeelNumber, b: FeelNumber): FeelNumber | undefined =>
  fast(a, b, plus) ?? attempt(() => new Decimal(a).plus(b));

export const subtract = (a: FeelNumber, b: FeelNumber): FeelNumber | undefined =>
  fast(a, b, minus) ?? attempt(() => new Decimal(a).minus(b));

export const multiply = (a: FeelNumber, b: FeelNumber): FeelNumber | undefined =>
  fast(a, b, times) ?? attempt(() => new Decimal(a).times(b));

/** Undefined when divided by zero. */
export const divide = (a: FeelNumber, b: FeelNumber): FeelNumber | undefined =>
  compareNumbers(b, 0) === 0 ? undefined : attempt(() => new Decimal(a).div(b));

/** Undefined where the power is no real number or out of range. */
export const power = (a: FeelNumber, b: FeelNumber): FeelNumber | undefined => {
  const exponent = toNumber(b);
  if (Math.abs(exponent) > 1_000_000) return undefined;
  return attempt(() => new Decimal(a).pow(b));
};

export const negate = (a: FeelNumber): FeelNumber => (typeof a === 'number' ? 0 - a : a.negated());

export const compareNumbers = (a: FeelNumber, b: FeelNumber): number => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return new Decimal(a).cmp(b);
};

/** The remainder with the sign of the divisor; undefined when divided by zero. */
export const modulo = (a: FeelNumber, b: FeelNumber): FeelNumber | undefined => {
  if (compareNumbers(b, 0) === 0) return undefined;
  return attempt(() => {
    const quotient = new Decimal(a).div(b).toDecimalPlaces(0, ROUNDING.floor);
    return new Decimal(a).minus(quotient.times(b));
  });
};

/** Rounding modes under the numbers that decimal.js-light gives them. */
const ROUNDING = { up: 0, down: 1, ceiling: 2, floor: 3, 'half-up': 4, 'half-down': 5, 'half-even': 6 } as const;
export type Rounding = keyof typeof ROUNDING;

/** Rounds to so many decimal places; a negative scale rounds to tens, hundreds, ... */
export function round(value: FeelNumber, scale: number, mode: Rounding): FeelNumber | undefined {
  const shift = new Decimal(10).pow(scale < 0 ? -scale : 0);
  return attempt(() => new Decimal(value).div(shift).toDecimalPlaces(Math.max(scale, 0), ROUNDING[mode]).times(shift));
}

export const toNumber = (value: FeelNumber): number => (typeof value === 'number' ? value : value.toNumber());

/** A whole number that JS can count with, or undefined. */
export function toInteger(value: FeelNumber): number | undefined {
  const plain = toNumber(value);
  return Number.isSafeInteger(plain) ? plain : undefined;
}

/** Written out in full, without exponent. */
export const numberText = (value: FeelNumber): string => {
  const text = String(value);
  return text.includes('e') ? new Decimal(value).toFixed() : text;
};

/** What a computation gives as a FEEL number; undefined when it has no result. */
export function attempt(compute: () => Decimal): FeelNumber | undefined {
  try {
    return normal(compute());
  } catch {
    return undefined;
  }
}

function normal(value: Decimal): FeelNumber | undefined {
  const plain = value.toNumber();
  if (!Number.isFinite(plain)) return undefined;
  return value.eq(plain) ? plain + 0 : value;
}

const plus = (a: number, b: number): number => a + b;
const minus = (a: number, b: number): number => a - b;
const times = (a: number, b: number): number => a * b;

/** The result in JS numbers when it is sure to be exact. */
function fast(a: FeelNumber, b: FeelNumber, compute: (a: number, b: number) => number): number | undefined {
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return undefined;
  const result = compute(a, b);
  return Number.isSafeInteger(result) ? result + 0 : undefined;
}
