import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Rejected } from '@farled/kernel';
import busboy from 'busboy';

export interface UploadedFile {
  readonly stream: Readable;
  readonly declaredName: string;
}

const LIMITS = { files: 1, fields: 10, parts: 11, fieldSize: 10_000, headerPairs: 50 };

/**
 * Reads the one file of a multipart request as a stream, never as a whole. `handle` gets the file and its answer is
 * returned; a sender that hangs up, or a body that breaks off, ends the stream with an error.
 */
export function receiveUpload<T>(request: IncomingMessage, handle: (file: UploadedFile) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const parser = parserFor(request, reject);
    if (!parser) return;
    let handled: Promise<T> | undefined;
    const fail = (error: unknown): void => {
      request.unpipe(parser);
      request.resume();
      reject(error instanceof Error ? error : new Error('upload failed'));
    };
    parser.on('file', (_field, stream, { filename }) => {
      const hangUp = () => stream.destroy(new Rejected('document.broken-off', 'malformed'));
      request.once('aborted', hangUp);
      handled = handle({ stream, declaredName: filename ?? '' });
      handled.then(resolve, fail);
    });
    parser.on('error', () => fail(new Rejected('document.malformed', 'malformed')));
    parser.on('close', () => {
      if (!handled) fail(new Rejected('document.missing', 'malformed'));
    });
    request.pipe(parser);
  });
}

function parserFor(request: IncomingMessage, reject: (error: Error) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    request.resume();
    reject(new Rejected('document.not-multipart', 'unsupported-type'));
    return undefined;
  }
}
