const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** How browsers on iOS are asked to open a page themselves; here the one browser there is opens it. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^googlechrome(s?):\/\//, 'http$1://'],
  [/^(?:touch|microsoft-edge)-(https?):\/\//, '$1://'],
];

/** The address to send a browser back to: only to the platform itself, or to this machine. Undefined when it is neither. */
export function safeRedirect(target: unknown, publicUrl: string): URL | undefined {
  if (typeof target !== 'string') return undefined;
  const page = pageOf(target);
  if (!URL.canParse(page)) return undefined;
  const url = new URL(page);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return LOOPBACK.has(url.hostname) || url.origin === new URL(publicUrl).origin ? url : undefined;
}

function pageOf(target: string): string {
  if (target.startsWith('firefox://open-url?')) return new URL(target).searchParams.get('url') ?? '';
  return SCHEMES.reduce((page, [scheme, http]) => page.replace(scheme, http), target);
}
