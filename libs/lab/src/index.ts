export { playScenarios } from './play-scenarios';
export type { Scenario, ScenarioResult } from './scenario.types';
export { type ScenarioFile, scenarioFile } from './scenario-file';
export { runScenarios } from './scenario-lab';
