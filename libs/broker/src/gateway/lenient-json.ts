const TOKEN = /\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[[\]{}]|[^\s"'[\]{}]+)/suy;

/**
 * JSON as Zeebe reads it: texts may stand in single quotes, and what comes after the document is not looked at.
 * Throws a `SyntaxError` like `JSON.parse`.
 */
export function parseLeniently(text: string): unknown {
  let json = '';
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[1]!;
    json += token.startsWith("'") ? doubleQuoted(token) : token;
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth <= 0) break;
  }
  return JSON.parse(json);
}

function doubleQuoted(token: string): string {
  const inside = token.slice(1, -1).replace(/\\'|"/g, (part) => (part === '"' ? '\\"' : "'"));
  return `"${inside}"`;
}
