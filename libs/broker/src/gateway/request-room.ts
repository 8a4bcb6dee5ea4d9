import { Overloaded } from '../processing/command-errors';

/** What makes work go away is taken beyond the limit, but not without end. */
const EXEMPT_FACTOR = 2;
const EXEMPT = new Set(['CompleteJob', 'FailJob', 'ThrowError', 'CancelProcessInstance', 'DeployResource']);

/** Holds the requests that have no answer yet to so many bytes: a few hundred large ones would fill the memory. */
export class RequestRoom {
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** Takes a request in, to be let out by what is returned; throws `Overloaded` when there is no room for it. */
  enter(rpc: string, bytes: number): () => void {
    const limit = (EXEMPT.has(rpc) ? EXEMPT_FACTOR : 1) * this.maxBytes;
    // One alone always fits.
    if (this.bytes > 0 && this.bytes + bytes > limit) {
      throw new Overloaded('Reached maximum size of requests handled at the same time');
    }
    this.bytes += bytes;
    return () => {
      this.bytes -= bytes;
    };
  }
}
