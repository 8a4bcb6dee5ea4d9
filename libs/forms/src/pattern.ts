/** The pattern of a form as a regular expression; undefined when it is none. */
export function compilePattern(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Older forms hold patterns that are valid without the flag alone.
    }
  }
  return undefined;
}
