import type { Response } from 'express';
import { type Html, html } from './html';

/** One page for people. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly narrow?: boolean;
  /** Which place of the menu this is. Pages that imitate another system's have no menu. */
  readonly place?: '/' | '/bankid' | '/swish' | '/case-system';
  /** Other origins to which a form on the page may send the browser. */
  readonly formTargets?: readonly string[];
  readonly status?: number;
}

const PLACES = [
  ['/', 'Det som kommit fram'],
  ['/bankid', 'BankID-appen'],
  ['/swish', 'Swish-appen'],
  ['/case-system', 'Verksamhetssystemet'],
] as const;

/** Sends a page with the sandbox's frame and a strict content security policy. */
export function sendPage(response: Response, page: Page): void {
  const targets = ["'self'", ...(page.formTargets ?? [])].join(' ');
  response
    .status(page.status ?? 200)
    .set(
      'content-security-policy',
      `default-src 'self'; img-src 'self' data:; form-action ${targets}; frame-ancestors 'none'; base-uri 'none'`,
    )
    .set('cache-control', 'no-store')
    .type('html')
    .send(frame(page).text);
}

/** An error page that says what happened and where to go. */
export function sendProblem(response: Response, status: number, title: string, text: string): void {
  const body = html`<h1>${title}</h1><p class="error">${text}</p><p><a href="/">Till sandlådans startsida</a></p>`;
  sendPage(response, { title, body, narrow: true, status });
}

function frame({ title, body, narrow, place }: Page): Html {
  const items = PLACES.map(
    ([path, name]) => html`<a href="${path}"${path === place ? html` aria-current="page"` : ''}>${name}</a>`,
  );
  return html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Sandlåda</title>
<link rel="stylesheet" href="/sandbox.css">
<link rel="icon" href="data:,">
<script src="/sandbox.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Till innehållet</a>
<header><p class="notice">Sandlåda – inga riktiga uppgifter</p>${place ? html`<nav aria-label="Sandlådan">${items}</nav>` : ''}</header>
<main id="main"${narrow ? html` class="narrow"` : ''}>${body}</main>
</body>
</html>
`;
}

const when = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** An instant for people: "3 mars kl. 14.05.09". */
export function shownTime(instant: string): Html {
  const text = when.format(new Date(instant)).replaceAll(':', '.');
  return html`<time datetime="${instant}">${text}</time>`;
}
