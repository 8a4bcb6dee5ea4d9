/** Does heavy work piece by piece, one piece of work after the other: together they would hold up everybody else. */
export class OneByOne {
  private last: Promise<unknown> = Promise.resolve();

  /** Begins when all before it has ended, however that was. */
  next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
