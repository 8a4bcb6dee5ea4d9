import type { Clock } from '@farled/kernel';
import type { EndedCustody } from './ended-custody';
import { findTestPerson, type TestPerson } from './test-persons';

type Change = Partial<Pick<TestPerson, 'address' | 'protection' | 'name'>>;

/** A test person as the register has her now, and since when. */
export type LivingPerson = TestPerson & { readonly changedAt?: string };

/** What has happened to the test persons since the data was written: they move, and are given protection. */
export class LifeEvents {
  private readonly changes = new Map<string, Change & { changedAt: string }>();
  private untold = new Set<string>();

  constructor(
    private readonly clock: Clock,
    readonly custody: EndedCustody,
  ) {}

  /** Writes down what changed; false when the register has nobody with the number. */
  happen(number: string, change: Change): boolean {
    if (!findTestPerson(number)) return false;
    const before = this.changes.get(number);
    this.changes.set(number, { ...before, ...change, changedAt: this.clock.now().toISOString() });
    this.untold.add(number);
    return true;
  }

  /** The person with a number as she is now. */
  find(number: string): LivingPerson | undefined {
    const person = findTestPerson(number);
    return person && { ...person, ...this.changes.get(number) };
  }

  /** Whom something has happened to since the last time one asked: what a night's delivery tells of. */
  takeUntold(): LivingPerson[] {
    const numbers = [...this.untold];
    this.untold = new Set();
    return numbers.flatMap((number) => this.find(number) ?? []);
  }
}
