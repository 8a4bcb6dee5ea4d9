import type { StoredDocument } from '../document.entity';

/**
 * Headers under which a stranger's file may be handed out: always saved, never shown in our own origin
 * (RFC 6266; OWASP File Upload Cheat Sheet).
 */
export function downloadHeaders({ name, type, size }: Pick<StoredDocument, 'name' | 'type'> & { size?: number }) {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
    ...(size === undefined ? {} : { 'Content-Length': String(size) }),
  };
}
