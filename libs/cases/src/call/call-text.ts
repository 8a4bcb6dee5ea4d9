/** What the person reads in her app during a call (simpleMarkdownV1). */
export interface CallText {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What she signs, in the officer's words. */
  readonly statement?: string;
}

/** Nothing the officer has written can pass itself off as formatting: asterisks and heading marks are taken out. */
export function callText({ heading, lines, statement }: CallText): string {
  const said = statement ? statement.split('\n').map(plain).filter(Boolean) : [];
  return [`# ${plain(heading)}`, ...lines.map(plain), ...said].join('\n\n');
}

const plain = (text: string): string =>
  text
    .replaceAll('*', '∗')
    .replace(/\s+/g, ' ')
    .replace(/^\s*#+\s*/, '')
    .trim();
