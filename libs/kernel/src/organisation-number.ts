import { luhnDigit } from './luhn';

const DIGITS = /^(?:16)?(\d{9})(\d)$/;

/**
 * A Swedish organisation number, ten digits (lag 1974:174 om identitetsbeteckning för juridiska personer m.fl.). A sole
 * trader's number is her personal number, which is none of these: she acts for herself.
 */
export class OrganisationNumber {
  private constructor(readonly digits: string) {}

  /** Reads ten digits, or twelve that begin with 16, with or without a hyphen. Undefined when it is no valid number. */
  static parse(text: string): OrganisationNumber | undefined {
    const digits = text.trim().replace(/^((?:16)?\d{6})-(\d{4})$/, '$1$2');
    const [, nine, last] = DIGITS.exec(digits) ?? [];
    // The third digit is at least 2, so that no number can be taken for a date of birth.
    if (!nine || Number(nine[2]) < 2 || luhnDigit(nine) !== Number(last)) return undefined;
    return new OrganisationNumber(nine + last);
  }

  /** `NNNNNN-NNNN`, as it is written to people. */
  get formatted(): string {
    return `${this.digits.slice(0, 6)}-${this.digits.slice(6)}`;
  }
}
