import { createHash } from 'node:crypto';
import { Rejected } from '@farled/kernel';
import { BYTES_TO_TELL_A_TYPE, isAccepted, type MediaType, mediaTypeOf } from './media-type';

export interface UploadLimits {
  readonly accept: readonly string[];
  readonly maxBytes: number;
}

/** What is known of a file once all of it has passed. */
export interface Measured {
  readonly size: number;
  readonly sha256: string;
  readonly type: MediaType;
}

/** Lets a file through while it is hashed and held to its limits; a wrong type stops it before anything is stored. */
export class MeasuredUpload {
  private readonly hash = createHash('sha256');
  private size = 0;
  private type?: MediaType;

  constructor(private readonly limits: UploadLimits) {}

  /** The content, piece by piece; throws `Rejected` as soon as a limit is passed. */
  async *pass(content: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
    let beginning: Buffer[] = [];
    for await (const raw of content) {
      const piece = Buffer.isBuffer(raw) ? raw : Buffer.from(raw);
      this.count(piece);
      if (this.type) {
        yield piece;
        continue;
      }
      beginning.push(piece);
      if (this.size < BYTES_TO_TELL_A_TYPE) continue;
      yield await this.checked(beginning);
      beginning = [];
    }
    if (this.size === 0) throw new Rejected('document.empty');
    if (!this.type) yield await this.checked(beginning);
  }

  result(): Measured {
    if (!this.type) throw new Error('the file has not passed yet');
    return { size: this.size, sha256: this.hash.digest('hex'), type: this.type };
  }

  private count(piece: Buffer): void {
    this.size += piece.length;
    const { maxBytes } = this.limits;
    if (this.size > maxBytes) {
      throw new Rejected('document.too-large', 'too-large', { megabytes: Math.floor(maxBytes / 1_000_000) });
    }
    this.hash.update(piece);
  }

  private async checked(pieces: readonly Buffer[]): Promise<Buffer> {
    const beginning = Buffer.concat(pieces);
    this.type = await mediaTypeOf(beginning);
    if (isAccepted(this.type, this.limits.accept)) return beginning;
    throw new Rejected('document.wrong-type', 'unsupported-type', { accepted: this.limits.accept.join(', ') });
  }
}
