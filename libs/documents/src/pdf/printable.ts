/** What the standard fonts of PDF have beyond Latin-1 (PDF 32000-1, annex D, WinAnsiEncoding). */
const ALSO = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const WITHOUT_MARK: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ə: 'e' };

/** Replaces letters that the standard fonts lack by their nearest relative; the rest by a question mark. */
export function printable(text: string): string {
  return [...text.normalize('NFC')].map(nearest).join('');
}

function nearest(sign: string): string {
  if (sign === '\n' || /[\x20-\x7e\xa0-\xff]/.test(sign) || ALSO.includes(sign)) return sign;
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return WITHOUT_MARK[sign] ?? (/^[\x20-\x7e]+$/.test(bare) ? bare : '?');
}
