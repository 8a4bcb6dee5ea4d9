const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ı: 'i' };

/** Lower case without accents, one space between words: how names and streets are kept for searching. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æøßðþłđı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every word of these texts once. */
export const wordsOf = (...texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text ? fold(text).split(' ') : [])).filter(Boolean)),
];
