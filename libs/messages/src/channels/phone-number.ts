/** A Swedish or international phone number in the form that SMS gateways take (E.164), or undefined when it is none. */
export function internationalNumber(text: string): string | undefined {
  const digits = text.replace(/[\s()\-–]/g, '').replace(/^00/, '+');
  const number = digits.startsWith('0') ? `+46${digits.slice(1)}` : digits;
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}
