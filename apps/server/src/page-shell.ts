import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, LANGUAGES, type Language } from '@farled/kernel';
import type { Request } from 'express';
import { escaped } from './escaped';

/** What the build has drawn of the pages before their program runs; apps/portal/prerender.mts writes it. */
interface DrawnPages {
  /** The name that stands in them where the municipality's own is to be. */
  readonly municipality: string;
  /** The addresses that only somebody who is logged in opens: a regular expression. */
  readonly own: string;
  readonly shells: Readonly<Record<Language, Record<'start' | 'page' | 'own', string>>>;
  /** Programs that some pages need besides the first. */
  readonly programs: readonly { readonly under: string; readonly files: readonly string[] }[];
}

/** Puts what is known of a page before its program runs into its HTML. */
export type PageShells = (html: string, request: Pick<Request, 'path' | 'query' | 'headers'>) => string;

const EMPTY = '<div id="root"></div>';

/** The shells that the build of an app has left in its folder; an app without them is empty until its program runs. */
export function shellsIn(folder: string, name: string): PageShells {
  const drawn = drawnIn(folder);
  if (!drawn) return (html) => html;
  const { municipality, own, shells, programs } = drawn;
  const isOwn = new RegExp(own);
  const kindOf = (path: string) => {
    if (path === '/') return 'start';
    return isOwn.test(path) ? 'own' : 'page';
  };
  return (html, request) => {
    const language = readersLanguage(request);
    const shell = shells[language][kindOf(request.path)];
    const early = programs.flatMap(({ under, files }) => (request.path.startsWith(under) ? files : []));
    return html
      .replace('<html lang="sv"', `<html lang="${language}"`)
      .replace('</head>', `${early.map(preload).join('')}</head>`)
      .replace(EMPTY, () => `<div id="root">${shell}</div>`)
      .replaceAll(municipality, () => escaped(name));
  };
}

function drawnIn(folder: string): DrawnPages | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, '.vite/shells.json'), 'utf8')) as DrawnPages;
  } catch {
    return undefined;
  }
}

const preload = (file: string): string => `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">`;

/** As the pages choose it themselves: what the address asks for, else what was chosen last. */
function readersLanguage({ query, headers }: Parameters<PageShells>[1]): Language {
  const chosen = [query.lang, /(?:^|;\s*)lang=([a-z]{2})/.exec(headers.cookie ?? '')?.[1]];
  return chosen.find(isLanguage) ?? LANGUAGES[0];
}
