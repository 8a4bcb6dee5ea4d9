import type { Stage } from '../../zeebe/support/stage';

/** A difference that we accept: its heading in docs/engine-differences.md, and what makes both sides the same. */
export interface Accepted {
  readonly why: string;
  as(records: readonly string[]): readonly string[];
}

/** One thing to do on every engine; what the engines answer and write down must be the same. */
export interface Scenario {
  /** Everything that the scenario names begins with it. */
  readonly id: string;
  play(stage: Stage): Promise<void>;
  readonly accepted?: Accepted;
  /** The heading in docs/engine-differences.md of what Zeebe 8.5 refuses to deploy and ours, as later versions of it, runs. */
  readonly newer?: string;
}

type Play = Scenario['play'];

type Named = Play | (Accepted & { play: Play }) | { newer: string; play: Play };

/** Scenarios under their names. */
export const named = (plays: Readonly<Record<string, Named>>): Scenario[] =>
  Object.entries(plays).map(([id, play]) => {
    if (typeof play === 'function') return { id, play };
    return 'newer' in play ? { id, ...play } : { id, play: play.play, accepted: play };
  });
