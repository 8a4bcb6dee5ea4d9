/** Custody that has ended since the test data was written: what a court decides, the register says the next day. */
export class EndedCustody {
  private readonly days = new Map<string, string>();

  /** From this day (`YYYY-MM-DD`, its last) the guardian has custody of the child no more. */
  end(guardian: string, child: string, day: string): void {
    this.days.set(`${guardian}/${child}`, day);
  }

  dayOf(guardian: string, child: string): string | undefined {
    return this.days.get(`${guardian}/${child}`);
  }
}
