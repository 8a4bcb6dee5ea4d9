import type { PopulationPost } from '../post/population-post';

/** What the register says of each number: a post, `absent` (no such person), or `failed` (it could not say). */
export type PopulationAnswer = PopulationPost | 'absent' | 'failed';

/** The population register over one of its protocols; configuration says which. */
export abstract class PopulationSource {
  /** Asks for several numbers at once; throws `Unavailable` when the register does not answer as agreed. */
  abstract fetch(numbers: readonly string[]): Promise<Map<string, PopulationAnswer>>;
}
