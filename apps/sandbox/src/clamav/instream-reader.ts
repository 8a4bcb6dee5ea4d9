const LARGEST = 25 * 1024 * 1024;
const LONGEST_COMMAND = 64;

/** Reads one command of clamd and, after INSTREAM, the pieces of a file; gives the answer once it is known. */
export class InstreamReader {
  private unread = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private isStreaming = false;
  private isFound = false;
  private size = 0;

  constructor(private readonly virus: Buffer) {}

  take(piece: Buffer): string | undefined {
    this.unread = Buffer.concat([this.unread, piece]);
    const answer = this.isStreaming ? undefined : this.command();
    return answer ?? (this.isStreaming ? this.pieces() : undefined);
  }

  private command(): string | undefined {
    const end = this.unread.indexOf(0);
    if (end < 0) return this.unread.length > LONGEST_COMMAND ? 'UNKNOWN COMMAND' : undefined;
    const name = this.unread.subarray(0, end).toString('latin1');
    this.unread = this.unread.subarray(end + 1);
    if (name === 'zPING') return 'PONG';
    this.isStreaming = name === 'zINSTREAM';
    return this.isStreaming ? undefined : 'UNKNOWN COMMAND';
  }

  private pieces(): string | undefined {
    while (this.unread.length >= 4) {
      const length = this.unread.readUInt32BE();
      if (length === 0) return this.isFound ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
      this.size += length;
      if (this.size > LARGEST) return 'INSTREAM size limit exceeded. ERROR';
      if (this.unread.length < 4 + length) {
        this.size -= length;
        return undefined;
      }
      this.look(this.unread.subarray(4, 4 + length));
      this.unread = this.unread.subarray(4 + length);
    }
    return undefined;
  }

  /** The virus may lie across two pieces. */
  private look(piece: Buffer): void {
    const seen = Buffer.concat([this.tail, piece]);
    this.isFound ||= seen.includes(this.virus);
    this.tail = seen.subarray(Math.max(0, seen.length - this.virus.length + 1));
  }
}
