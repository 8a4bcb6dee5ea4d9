import type { MunicipalTheme } from './municipal-theme';
import type { Tokens } from './theme-colours';

/** The style sheet that lays a theme over the design system's own. It stands outside of all layers, and so wins. */
export function themeCss(theme: MunicipalTheme, address: (name: string) => string): string {
  const { tokens, logo, logoDark, font } = theme;
  const [light, dark] = [declarations(tokens.light), declarations(tokens.dark)];
  return [
    `:root,[data-color-scheme='light']{${light}}`,
    `[data-color-scheme='dark']{${dark}}`,
    `@media (prefers-color-scheme:dark){[data-color-scheme='auto']{${dark}}}`,
    logo ? logoCss(address(logo.name), logo.width) : '',
    logoDark
      ? `@media (prefers-color-scheme:dark){${LOGO_PLACES}{background-image:url('${address(logoDark.name)}')}}`
      : '',
    font ? fontCss(address(font.name), font.family) : '',
  ].join('\n');
}

const declarations = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, colour]) => `--ds-color-accent-${name}:${colour}`)
    .join(';');

const LOGO_PLACES = '.fl-brand::before,.fl-footer-brand::before';

const logoCss = (address: string, width: number): string =>
  [
    '.fl-mark{display:none}',
    `${LOGO_PLACES}{content:'';flex:none;inline-size:min(${width}px,40vw);block-size:2.55rem;`,
    `background:url('${address}') left center/contain no-repeat}`,
  ].join('');

const fontCss = (address: string, family: string): string =>
  [
    `@font-face{font-family:'${family}';src:url('${address}') format('woff2');font-weight:100 900;font-display:swap}`,
    `:root{--ds-font-family:'${family}',system-ui,-apple-system,'Segoe UI',sans-serif}`,
  ].join('\n');
