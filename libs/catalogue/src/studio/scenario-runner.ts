import { runScenarios, type ScenarioResult } from '@farled/lab';
import { Injectable } from '@nestjs/common';
import type { ServiceFiles } from '../package/service-files';

/** Plays the scenarios of an e-service, apart from everything else. */
@Injectable()
export class ScenarioRunner {
  run(files: ServiceFiles): Promise<ScenarioResult[]> {
    return runScenarios(files);
  }
}
