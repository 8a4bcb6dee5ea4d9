/** The check digit of nine digits by Luhn, with weights 2,1,2,1,2,1,2,1,2 (SKV 704). */
export function luhnDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
