import { setImmediate as turn } from 'node:timers/promises';

/** Does heavy work piece by piece, with a turn for everybody else in between: together they would hold them up. */
export class OneByOne {
  private last: Promise<unknown> = Promise.resolve();

  /** Begins when all before it has ended, however that was. */
  next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined).then(() => turn());
    return result;
  }
}
