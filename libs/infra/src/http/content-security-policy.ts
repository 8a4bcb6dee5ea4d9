const NOTHING_ELSE = ["base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"];
const OWN_FILES = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
];

/** Policy of portal and workspace: own files only. `pictures` is where else they come from, such as a map's tiles. */
export const pageSecurityPolicy = (pictures: readonly string[] = []): string =>
  [...OWN_FILES, "style-src 'self'", "form-action 'self'", ...NOTHING_ELSE]
    .join('; ')
    .replace("img-src 'self' data:", ["img-src 'self' data:", ...pictures].join(' '));

/**
 * Policy of the studio: its drawing tools make style elements (with the nonce of this response) and set style
 * attributes; scripts stay as strict as everywhere.
 */
export const studioSecurityPolicy = (nonce: string): string =>
  [
    ...OWN_FILES,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "form-action 'self'",
    ...NOTHING_ELSE,
  ].join('; ');

/** Policy of everything that is no page: nothing may run, also when a browser is tricked into showing it. */
export const apiSecurityPolicy =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
