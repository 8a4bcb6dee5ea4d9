/** The word of a list that takes the fewest changes to be the given one (Levenshtein). */
export function nearest(word: string, words: readonly string[]): string {
  const distances = words.map((candidate) => [distance(word, candidate), candidate] as const);
  return distances.sort(([a], [b]) => a - b)[0]?.[1] ?? '';
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
