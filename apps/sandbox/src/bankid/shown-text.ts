import { type Html, html } from '../web/html';

const HEADING = /^(#{1,3}) (.*)$/;
const STRONG = /\*([^*]+)\*/;

/** A text in BankID's `simpleMarkdownV1` (headings and *strong* words), as the app draws it. */
export function shownText(text: string): Html {
  return html`${text.split('\n').map(line)}`;
}

function line(text: string): Html {
  const [, marks = '', heading = ''] = HEADING.exec(text) ?? [];
  if (marks) return html`<p class="h h${marks.length}">${heading}</p>`;
  return html`<p>${text.split(STRONG).map((part, index) => (index % 2 ? html`<strong>${part}</strong>` : part))}</p>`;
}
