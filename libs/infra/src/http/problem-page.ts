import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Language } from '../i18n/texts';
import type { Problem } from './problem';

const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:15vh auto;padding:0 1.25rem;color:#16202c;' +
  'background:#fff}h1{font-size:1.75rem;line-height:1.2}a{color:#0b5068}p.ref{font-size:.9375rem;color:#4a5664}' +
  '@media(prefers-color-scheme:dark){body{color:#eef2f5;background:#14191f}a{color:#8fd0e6}p.ref{color:#b3bec8}}';
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const WORDS = {
  sv: { back: 'Till startsidan', again: 'Försök igen', logIn: 'Logga in', reference: 'Referens' },
  en: { back: 'To the home page', again: 'Try again', logIn: 'Log in', reference: 'Reference' },
} as const;

/** True when a person has followed a link or a form: she is to see a page, and a program is not. */
export const wantsPage = (request: Request): boolean =>
  request.get('sec-fetch-mode') === 'navigate' || /^text\/html\b/.test(request.get('accept') ?? '');

/** Writes a problem as a page of its own, for the few addresses of the API that a browser goes to. */
export function sendProblemPage(request: Request, response: Response, problem: Problem, language: Language): void {
  const { back, again, logIn, reference } = WORDS[language];
  const { home, login } = roomOf(request.originalUrl);
  // An address that begins with two slashes would lead to another site.
  const address = request.originalUrl.replace(/^[/\\]+/, '/');
  const onward =
    problem.status === 401 ? link(login, logIn) : isWorthAnother(request, problem) ? link(address, again) : '';
  const known = problem.correlationId ? `<p class="ref">${reference}: ${escaped(problem.correlationId)}</p>` : '';
  response.status(problem.status).setHeader('Content-Language', language).setHeader('Content-Security-Policy', POLICY);
  response
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(problem.title)}</title>` +
        `<style>${STYLE}</style></head><body><main><h1>${escaped(problem.title)}</h1><p>${escaped(problem.detail)}</p>` +
        `${onward}${link(home, back)}${known}</main></body></html>`,
    );
}

/** A question that was wrong, or is gone, is no better the second time. */
const isWorthAnother = ({ method }: Request, { status }: Problem): boolean =>
  method === 'GET' && status !== 400 && status !== 410;

/** Where the person came from: staff go back to their own pages. */
function roomOf(address: string): { home: string; login: string } {
  if (/^\/(api\/)?studio\//.test(address)) return { home: '/studio/', login: '/studio/logga-in' };
  const isStaff = /^\/(officer|api\/(officer|login\/staff|deputies|organisation))\b/.test(address);
  return isStaff ? { home: '/officer/', login: '/officer/logga-in' } : { home: '/', login: '/logga-in' };
}

const link = (address: string, words: string): string => `<p><a href="${escaped(address)}">${words}</a></p>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
