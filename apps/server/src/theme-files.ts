import { createHash } from 'node:crypto';
import { type MunicipalTheme, themeCss } from '@farled/infra';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  woff2: 'font/woff2',
  css: 'text/css; charset=utf-8',
};
const addressOf = (name: string): string => `/theme/${name}`;

/** Serves the files of a theme, each under its digest; gives what puts the theme into the HTML of a page. */
export function serveTheme(app: NestExpressApplication, theme: MunicipalTheme | undefined): (html: string) => string {
  if (!theme) return (html) => html;
  const css = Buffer.from(themeCss(theme, addressOf));
  const sheet = `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`;
  const files = [theme.logo, theme.logoDark, theme.font].flatMap((file) => (file ? [[file.name, file.content]] : []));
  const served = new Map<string, Buffer>([[sheet, css], ...(files as [string, Buffer][])]);
  app.use('/theme', (request: { path: string }, response: Response, next: () => void) => {
    const name = request.path.slice(1);
    const content = served.get(name);
    if (!content) return next();
    response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    // A drawing may hold a script; it must not run when somebody opens the file by itself.
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.send(content);
  });
  return themed(theme, addressOf(sheet));
}

const themed =
  ({ accent, logo, font }: MunicipalTheme, sheet: string) =>
  (html: string): string =>
    html
      // What the theme's letters replace need not be fetched early.
      .replace(/<link rel="preload" as="font"[^>]*>/, (preload) => (font ? '' : preload))
      .replace('</head>', `<link rel="stylesheet" href="${sheet}"></head>`)
      .replace(/(<meta name="theme-color" content=")[^"]*/, `$1${accent}`)
      .replace(/<link rel="icon"[^>]*>/, (icon) => (logo ? `<link rel="icon" href="${addressOf(logo.name)}">` : icon));
