import type { Language } from '@farled/infra';
import type { Payment } from './payment.entity';

const amounts = (digits: number) =>
  new Intl.NumberFormat('sv-SE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const WHOLE = amounts(0);
const EXACT = amounts(2);

/** An amount as people write it: "1 250 kr", "99,50 kr". */
export function kronorInWords(ore: number, language: Language): string {
  const amount = (ore % 100 === 0 ? WHOLE : EXACT).format(ore / 100);
  return language === 'sv' ? `${amount} kr` : `SEK ${amount}`;
}

/** The value added tax within an amount, to the nearest öre. */
export const vatWithin = ({ amountOre, vatRate }: Pick<Payment, 'amountOre' | 'vatRate'>): number =>
  Math.round((amountOre * vatRate) / (100 + vatRate));
