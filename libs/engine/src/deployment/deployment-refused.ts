import type { DeploymentProblem } from './prepared-resource';

/** The deployment holds something that the engine cannot run; nothing of it was deployed. */
export class DeploymentRefused extends Error {
  override readonly name = 'DeploymentRefused';
  constructor(readonly problems: readonly DeploymentProblem[]) {
    super(problems.map((p) => [p.resource, p.elementId, p.reason].filter(Boolean).join(': ')).join('\n'));
  }
}
