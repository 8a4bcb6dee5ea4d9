import { type AccountRule, type Bank, bankOf } from './banks';

/** A Swedish bank account in its two parts, in digits alone. */
interface BankAccount {
  readonly clearing: string;
  readonly account: string;
  readonly bank: Bank;
}

type BankAccountFault = 'bank-clearing' | 'bank-account';

/** `8327-9 123456789`: the clearing number, a space, and the account number as people group it. */
const WRITTEN = /^(\d{4})(?:-?(\d))?[ ,]\s*(\d[\d .-]*)$/;

/** Reads an account as it is written in an answer; says which of its parts does not hold. */
export function readBankAccount(text: string): BankAccount | BankAccountFault {
  const [, four, fifth = '', written = ''] = WRITTEN.exec(text.trim()) ?? [];
  const bank = four === undefined ? undefined : bankOf(four);
  if (four === undefined || !bank || !isClearing(four, fifth)) return 'bank-clearing';
  const account = written.replace(/\D/g, '');
  return isAccount(bank.rule, four, account) ? { clearing: four + fifth, account, bank } : 'bank-account';
}

/** Swedbank's clearing numbers in the 8000s have a fifth digit, which is a check digit by modulus 10. */
const isClearing = (four: string, fifth: string): boolean =>
  fifth === '' || (four.startsWith('8') && isModulus10(four + fifth));

/** Digits of an account, its check digit included, and what the check digit stands for ("Bankernas kontonummer", Bankgirot). */
const HOLDS: Readonly<Record<AccountRule, (clearing: string, account: string) => boolean>> = {
  '1.1': (clearing, account) => account.length === 7 && isModulus11(clearing.slice(1) + account),
  '1.2': (clearing, account) => account.length === 7 && isModulus11(clearing + account),
  '2.1': (_, account) => account.length === 10 && isModulus10(account),
  '2.2': (_, account) => (account.length === 8 || account.length === 9) && isModulus11(account.padStart(9, '0')),
  // Some old accounts of the savings banks have no check digit that holds: the guide says not to refuse them for it.
  '2.3': (clearing, account) =>
    account.length >= 2 && account.length <= 10 && (clearing.startsWith('8') || isModulus10(account)),
};

const isAccount = (rule: AccountRule, clearing: string, account: string): boolean => HOLDS[rule](clearing, account);

/** Weights 2, 1, 2, 1 ... from the digit before the check digit; of products over 9 the digits are added. */
function isModulus10(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

/** Weights 1, 2, 3 ... 10, 1 from the check digit, which counts as well. */
function isModulus11(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * ((i % 10) + 1), 0);
  return sum % 11 === 0;
}
