import { Rejected } from '@farled/kernel';

interface VisiblePage {
  readonly title: string;
  readonly rows: readonly VisibleAnswer[];
}

interface VisibleAnswer {
  readonly label: string;
  readonly value: string;
  readonly part?: { readonly title: string; readonly label: string };
}

interface VisibleTextInput {
  readonly heading: string;
  readonly intro: string;
  readonly pages: readonly VisiblePage[];
  readonly closing: string;
}

/** BankID RP API v6: userVisibleData of `sign` is at most 40,000 characters after base64. */
const LONGEST = 40_000;

/**
 * What the signer reads in the BankID app, in `simpleMarkdownV1`: headings and one line for each answer. No answer can
 * pass itself off as formatting, because line breaks and asterisks in it are replaced; the hash binds the exact answers.
 */
export function visibleText(input: VisibleTextInput): string {
  const pages = input.pages
    .filter((page) => page.rows.length > 0)
    .map((page) => [`## ${plain(page.title)}`, ...lines(page.rows)].join('\n'));
  const text = [`# ${plain(input.heading)}`, plain(input.intro), ...pages, plain(input.closing)].join('\n\n');
  if (Math.ceil(Buffer.byteLength(text, 'utf8') / 3) * 4 > LONGEST) throw new Rejected('signing.text-too-long');
  return text;
}

/** One line for each answer; those of one row of a list share a line, since a list may be long. */
function lines(rows: readonly VisibleAnswer[]): string[] {
  const all: string[] = [];
  for (const [i, row] of rows.entries()) {
    const { part } = row;
    if (!part) all.push(line(row));
    else if (rows[i - 1]?.part?.title === part.title) all.push(`${all.pop()}; ${inPart(part.label, row.value)}`);
    else all.push(`*${plain(part.title)}*: ${inPart(part.label, row.value)}`);
  }
  return all;
}

const inPart = (label: string, value: string) => `${plain(label)}: ${plain(value) || '–'}`;

const line = (row: VisibleAnswer) => `*${plain(row.label)}*: ${plain(row.value) || '–'}`;

const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('*', '∗').trim();
