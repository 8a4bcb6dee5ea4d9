import { DeploymentRefused, engineWith, type ScriptedEngine } from '@farled/engine';
import { Rejected } from '@farled/kernel';
import { playScenario } from './play-scenario';
import type { ScenarioResult } from './scenario.types';
import { scenarioFile } from './scenario-file';

const DEPLOYABLE = /\.(bpmn|dmn|form)$/;
/** Virtual time begins here, so that a scenario gives the same result every day. */
const BEGINNING = Date.UTC(2027, 0, 4, 8);

/** Plays every scenario of an e-service's folder (file name to text), each on an engine of its own. */
export async function playScenarios(files: Readonly<Record<string, string>>): Promise<ScenarioResult[]> {
  const script = files['scenarios.yaml'];
  if (script === undefined) throw new Rejected('scenarios.missing', 'invalid');
  const resources = Object.entries(files)
    .filter(([name]) => DEPLOYABLE.test(name))
    .map(([name, content]) => ({ name, content }));
  const results: ScenarioResult[] = [];
  for (const scenario of scenarioFile(script).scenarios) {
    results.push(playScenario(await deploy(resources), scenario));
  }
  return results;
}

async function deploy(resources: readonly { name: string; content: string }[]): Promise<ScriptedEngine> {
  try {
    return await engineWith({ now: BEGINNING }, ...resources);
  } catch (error) {
    if (!(error instanceof DeploymentRefused)) throw error;
    const violations = error.problems.map(({ resource, elementId, reason }) => ({
      path: elementId ? `${resource}#${elementId}` : resource,
      code: 'scenarios.not-runnable',
      params: { reason },
    }));
    throw new Rejected('scenarios.not-runnable', 'invalid', {}, violations);
  }
}
