import type { ProtectionStatus } from '@farled/kernel';
import type { PopulationPost } from '../post/population-post';

/** What the register says of each number: a post, `absent` (no such person), or `failed` (it could not say). */
export type PopulationAnswer = PopulationPost | 'absent' | 'failed';

/** Whom the register is asked to look for; parts of names are whole words. */
export interface RegisterCriteria {
  readonly firstNames: readonly string[];
  readonly surnames: readonly string[];
  readonly street?: string;
  /** Eight digits. */
  readonly birthDate?: string;
}

/** A hit: the register tells the number, and whether it may be said that she is there. */
export interface RegisterHit {
  readonly number: string;
  readonly protection: ProtectionStatus;
}

/** The population register over one of its protocols; configuration says which. */
export abstract class PopulationSource {
  /** Asks for several numbers at once; throws `Unavailable` when the register does not answer as agreed. */
  abstract fetch(numbers: readonly string[]): Promise<Map<string, PopulationAnswer>>;

  /** Looks for persons in the whole register; refuses where the protocol has no search. */
  abstract search(criteria: RegisterCriteria): Promise<RegisterHit[]>;
}
