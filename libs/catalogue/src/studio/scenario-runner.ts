import type { ServiceFiles } from '../package/service-files';

/** How one scenario of an e-service went. */
export interface PlayedScenario {
  readonly name: string;
  readonly passed: boolean;
  /** What was otherwise than expected, in words. */
  readonly differences: readonly string[];
}

/** Plays the scenarios of an e-service, apart from everything else; `apps/server` binds libs/lab, which stands above. */
export abstract class ScenarioRunner {
  /** Rejected when they cannot be played at all. */
  abstract run(files: ServiceFiles): Promise<readonly PlayedScenario[]>;
}
