const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The address to send a browser back to: only to the platform itself, or to this machine. Undefined when it is neither. */
export function safeRedirect(target: unknown, publicUrl: string): URL | undefined {
  if (typeof target !== 'string' || !URL.canParse(target)) return undefined;
  const url = new URL(target);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return LOOPBACK.has(url.hostname) || url.origin === new URL(publicUrl).origin ? url : undefined;
}
