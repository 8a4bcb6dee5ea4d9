const XPATH_FLAGS = /^[smixq]*$/;

/** A pattern with XPath's flags (s, m, i, x, q) as JS knows it; undefined when it is no pattern. */
export function toRegExp(pattern: string, flags = '', more = ''): RegExp | undefined {
  if (!XPATH_FLAGS.test(flags)) return undefined;
  const kept = [...new Set(flags)].filter((flag) => 'smi'.includes(flag)).join('');
  try {
    return new RegExp(source(pattern, flags), `${kept}${more}u`);
  } catch {
    return undefined;
  }
}

function source(pattern: string, flags: string): string {
  if (flags.includes('q')) return pattern.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return flags.includes('x') ? pattern.replace(/\s+/g, '') : pattern;
}
