import { Rejected, type Violation } from '@farled/kernel';
import { Workflow } from '@farled/workflow';
import { Injectable } from '@nestjs/common';
import { SCENARIO_FILE, type ServiceFiles } from '../package/service-files';
import { ServicePackages } from '../package/service-packages';
import { problem, problemsOf, type ServiceProblem } from '../package/service-problem';
import { ScenarioRunner } from './scenario-runner';

const NOT_RUNNABLE = 'scenarios.not-runnable';

export interface CheckedScenario {
  readonly name: string;
  readonly passed: boolean;
  readonly message?: string;
}

export interface CheckedFiles {
  readonly problems: readonly ServiceProblem[];
  readonly scenarios: readonly CheckedScenario[];
}

/** Checks the files of an e-service and, when nothing else is wrong, plays its scenarios. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly runner: ScenarioRunner,
    private readonly workflow: Workflow,
    private readonly packages: ServicePackages,
  ) {}

  async check(slug: string, files: ServiceFiles): Promise<CheckedFiles> {
    const problems = await this.packages.check(slug, files, { isForZeebe: this.workflow.current() === 'cluster' });
    if (problems.some(({ severity }) => severity === 'error')) return { problems, scenarios: [] };
    const played = await this.play(files);
    return { ...played, problems: [...played.problems, ...problems] };
  }

  private async play(files: ServiceFiles): Promise<CheckedFiles> {
    try {
      const results = await this.runner.run(files);
      const scenarios = results.map(({ name, passed, differences }) => ({
        name,
        passed,
        ...(passed ? {} : { message: differences.join('; ') }),
      }));
      return { scenarios, problems: scenarios.filter(({ passed }) => !passed).map(toProblem) };
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const problems =
        error.code === NOT_RUNNABLE ? error.violations.map(ofResource) : problemsOf(SCENARIO_FILE, error);
      return { scenarios: [], problems };
    }
  }
}

/** The engine names the file and the element that it cannot run as `file#element`. */
function ofResource({ path, params }: Violation): ServiceProblem {
  const [file = SCENARIO_FILE, elementId] = path.split('#');
  return problem(file, NOT_RUNNABLE, params, elementId ? { elementId } : {});
}

const toProblem = ({ name, message = '' }: CheckedScenario): ServiceProblem =>
  problem(SCENARIO_FILE, 'catalogue.check.scenario', { name, difference: message });
