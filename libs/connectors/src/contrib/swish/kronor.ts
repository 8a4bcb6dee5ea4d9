/** Öre as Swish writes an amount: "1250.50". */
export const kronor = (ore: number): string => `${Math.trunc(ore / 100)}.${String(ore % 100).padStart(2, '0')}`;

/** An amount in kronor as öre, without rounding errors. */
export const oreOf = (amount: string | number): number => Math.round(Number(amount) * 100);
