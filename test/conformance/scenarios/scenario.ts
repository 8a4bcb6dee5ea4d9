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
}

type Play = Scenario['play'];

/** Scenarios under their names. */
export const named = (plays: Readonly<Record<string, Play | (Accepted & { play: Play })>>): Scenario[] =>
  Object.entries(plays).map(([id, play]) =>
    typeof play === 'function' ? { id, play } : { id, play: play.play, accepted: play },
  );
