const TEMPLATE = /\{\{([\s\S]*?)\}\}/g;

/** The FEEL expressions in a text: all of it after `=`, or what stands between `{{` and `}}`. */
export function expressionsIn(text: string): string[] {
  if (text.startsWith('=')) return [text.slice(1)];
  return [...text.matchAll(TEMPLATE)].map((match) => match[1] ?? '');
}

/** The text with its expressions replaced by their values. */
export function fill(text: string, evaluate: (expression: string) => string): string {
  if (text.startsWith('=')) return evaluate(text.slice(1));
  return text.includes('{{') ? text.replace(TEMPLATE, (_, expression: string) => evaluate(expression)) : text;
}
