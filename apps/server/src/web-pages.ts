import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type MunicipalTheme, pageSecurityPolicy, studioSecurityPolicy } from '@farled/infra';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as files, type RequestHandler, type Response } from 'express';
import { compressedFiles } from './compressed-files';
import { escaped } from './escaped';
import type { MapConfig } from './map.config';
import { type PageShells, shellsIn } from './page-shell';
import { serveTheme } from './theme-files';

const YEAR = '365d';
const NOT_A_PAGE = /^\/(api|\.well-known|health|metrics|assets|theme)(\/|$)|\.[a-z0-9]+$/i;

/** One of the three web apps: where it is served, and where its files are. */
interface WebApp {
  readonly name: 'portal' | 'workspace' | 'studio';
  readonly base: string;
}

/** The portal comes last: everything that belongs to no other app is a page of its. */
const WEB_APPS: readonly WebApp[] = [
  { name: 'workspace', base: '/officer' },
  { name: 'studio', base: '/studio' },
  { name: 'portal', base: '' },
];

/** How this installation's pages differ from others': its theme, and where its map comes from. */
interface PageDress {
  readonly theme?: MunicipalTheme;
  readonly municipality: string;
  readonly map: MapConfig;
}

interface Dressed {
  dress(html: string): string;
  readonly shells: PageShells;
  readonly map: MapConfig;
}

/** Serves the built pages, each app with its own content security policy. Assets carry a hash in their name. */
export function serveWebPages(
  app: NestExpressApplication,
  webRoot: string,
  { theme, municipality, map }: PageDress,
): void {
  const dress = serveTheme(app, theme);
  for (const { name, base } of WEB_APPS) {
    const folder = resolve(webRoot, name);
    app.use(`${base}/assets`, compressedFiles(join(folder, 'assets')));
    app.use(`${base}/assets`, files(join(folder, 'assets'), { immutable: true, maxAge: YEAR, index: false }));
    app.use(`${base}/service-worker.js`, worker);
    app.use(base || '/', files(folder, { index: false, cacheControl: false, setHeaders: noCache, redirect: false }));
    app.use(base || '/', page(name, folder, { dress, map, shells: shellsIn(folder, municipality) }));
  }
}

/** What a service worker may fetch is said by the policy of its own file. */
const worker: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', pageSecurityPolicy());
  next();
};

/** Answers every address of an app with its one HTML page; the app's own router does the rest. */
function page(name: WebApp['name'], folder: string, { dress, map, shells }: Dressed): RequestHandler {
  return (request, response, next) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !NOT_A_PAGE.test(request.path);
    const plain = isPage ? read(join(folder, 'index.html')) : undefined;
    if (plain === undefined) return next();
    const html = dress(shells(plain, request));
    const nonce = randomBytes(16).toString('base64');
    noCache(response);
    response.setHeader(
      'Content-Security-Policy',
      name === 'studio' ? studioSecurityPolicy(nonce) : pageSecurityPolicy(map.hosts),
    );
    response.type('html').send(name === 'studio' ? withNonce(html, nonce) : withMap(html, map));
  };
}

/** Without a build there is no page, and the address answers 404. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The studio's first script gives this nonce to the style elements that its drawing tools make. */
const withNonce = (html: string, nonce: string): string =>
  html.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`);

/** Questions about a place read here where the map comes from. */
const withMap = (html: string, { settings }: MapConfig): string =>
  settings ? html.replace('<head>', () => `<head><meta name="farled-map" content="${escaped(settings)}">`) : html;

const noCache = (response: Response): void => void response.setHeader('Cache-Control', 'no-cache');
