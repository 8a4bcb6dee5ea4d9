export const DURATION_UNITS = ['minutes', 'hours', 'days', 'weeks', 'months'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A waiting time of one number and one unit, as people say it. */
export interface PlainDuration {
  amount: number;
  unit: DurationUnit;
}

const WRITTEN: Record<DurationUnit, (amount: number) => string> = {
  minutes: (amount) => `PT${amount}M`,
  hours: (amount) => `PT${amount}H`,
  days: (amount) => `P${amount}D`,
  weeks: (amount) => `P${amount}W`,
  months: (amount) => `P${amount}M`,
};

const PATTERNS: Record<DurationUnit, RegExp> = {
  minutes: /^PT(\d{1,6})M$/,
  hours: /^PT(\d{1,6})H$/,
  days: /^P(\d{1,6})D$/,
  weeks: /^P(\d{1,6})W$/,
  months: /^P(\d{1,6})M$/,
};

/** Writes a waiting time as an ISO 8601 duration. */
export const toIso = ({ amount, unit }: PlainDuration): string => WRITTEN[unit](amount);

/** Reads an ISO 8601 duration of one number and one unit; anything else, such as an expression, is undefined. */
export function fromIso(text: string): PlainDuration | undefined {
  for (const unit of DURATION_UNITS) {
    const amount = PATTERNS[unit].exec(text.trim())?.[1];
    if (amount) return { amount: Number(amount), unit };
  }
  return undefined;
}
