/** A number as people write it: "37,5" becomes 37.5; what is no number stays as it was written and is refused later. */
export function numberOf(written: string): number | string | undefined {
  const plain = written.replace(/\s/g, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : written;
}

/** A day as people may write it, with dashes put in: "20270303" becomes "2027-03-03". */
export function dayOf(written: string): string | undefined {
  const digits = written.trim().replace(/[\s./\u2011]/g, '-');
  const match = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(digits);
  if (!match) return written.trim() || undefined;
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}

/** A time as people may write it: "8.30" becomes "08:30". */
export function timeOf(written: string): string | undefined {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(written.trim());
  return match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : written.trim() || undefined;
}
