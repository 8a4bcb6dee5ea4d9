import type { Stage } from '../../zeebe/support/stage';

/** One thing to do on every engine; what the engines answer and write down must be the same. */
export interface Scenario {
  /** Everything that the scenario names begins with it. */
  readonly id: string;
  play(stage: Stage): Promise<void>;
}

/** Scenarios under their names. */
export const named = (plays: Readonly<Record<string, Scenario['play']>>): Scenario[] =>
  Object.entries(plays).map(([id, play]) => ({ id, play }));
