import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/** Answers with the file as the build has compressed it, where there is one and the browser takes it (RFC 9110, 8.4). */
export function compressedFiles(folder: string): RequestHandler {
  const there = new Set(namesIn(folder));
  return (request, response, next) => {
    const name = request.path.slice(1);
    const offered = (Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[]).filter((one) =>
      there.has(name + ENCODINGS[one]),
    );
    if (offered.length === 0) return next();
    response.vary('Accept-Encoding');
    const encoding = request.acceptsEncodings(...offered) as keyof typeof ENCODINGS | false;
    if (!encoding || !(encoding in ENCODINGS)) return next();
    response.setHeader('Content-Encoding', encoding);
    response.type(extname(name));
    request.url = request.url.replace(request.path, `/${name}${ENCODINGS[encoding]}`);
    next();
  };
}

/** Without a build there are none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
