import type { Readable } from 'node:stream';
import { downloadHeaders } from '@farled/documents';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

export interface Download {
  readonly content: Readable | Buffer;
  readonly name: string;
  readonly type: string;
}

/** Answers with a file that a browser saves and never shows as a page of ours. */
export function sendDownload(response: Response, { content, name, type }: Download): StreamableFile {
  response.set(downloadHeaders({ name, type }));
  return Buffer.isBuffer(content) ? new StreamableFile(content) : new StreamableFile(content);
}
