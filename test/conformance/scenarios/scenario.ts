import type { Stage } from '../../zeebe/support/stage';

/** One thing to do on every engine; what the engines answer and write down must be the same. */
export interface Scenario {
  /** Everything that the scenario names begins with it. */
  readonly id: string;
  play(stage: Stage): Promise<void>;
  /** The heading in docs/engine-differences.md of what Zeebe 8.5 refuses to deploy and ours, as later versions of it, runs. */
  readonly newer?: string;
}

type Play = Scenario['play'];

type Named = Play | { newer: string; play: Play };

/** Scenarios under their names. */
export const named = (plays: Readonly<Record<string, Named>>): Scenario[] =>
  Object.entries(plays).map(([id, play]) => (typeof play === 'function' ? { id, play } : { id, ...play }));
