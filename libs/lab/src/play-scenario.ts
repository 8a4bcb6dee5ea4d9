import { isDeepStrictEqual } from 'node:util';
import type { ScriptedEngine, Variables } from '@farled/engine';
import { FakedJobs, userTaskAt } from './faked-jobs';
import type { Expectation, Scenario, ScenarioResult, ScenarioStep } from './scenario.types';
import { hasEnded, standing } from './standing';

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : 'nothing');

/** Plays one scenario on an engine that has just been deployed to, on virtual time. */
export function playScenario(engine: ScriptedEngine, scenario: Scenario): ScenarioResult {
  const differences: string[] = [];
  const jobs = new FakedJobs(engine, scenario.jobs ?? {});
  try {
    engine.create(scenario.start as Variables);
    jobs.doAll();
    for (const [index, step] of scenario.steps.entries()) {
      differences.push(...takeStep(engine, step).map((text) => `step ${index + 1}: ${text}`));
      jobs.doAll();
    }
    differences.push(...compare(engine, jobs, scenario.expect));
  } catch (error) {
    differences.push((error as Error).message);
  }
  return { name: scenario.name, passed: differences.length === 0, differences };
}

function takeStep(engine: ScriptedEngine, step: ScenarioStep): string[] {
  if (step.waiting) return mustStand(engine, step.waiting);
  if (step.task) return completeTask(engine, step.task);
  if (step.message) {
    const { name, key, variables } = step.message;
    engine.publish(name, key, { variables: variables as Variables });
  }
  if (step.after) engine.advance(step.after);
  return [];
}

function mustStand(engine: ScriptedEngine, expected: readonly string[]): string[] {
  const found = standing(engine);
  if (isDeepStrictEqual(found, [...expected].sort())) return [];
  return [`should wait at ${list(expected)}, but waits at ${list(found)}`];
}

function completeTask(engine: ScriptedEngine, step: NonNullable<ScenarioStep['task']>): string[] {
  const task = userTaskAt(engine, step.element);
  if (!task) return [`there is no task at ${step.element}; it waits at ${list(standing(engine))}`];
  engine.tell({ type: 'job-complete', key: task.key, variables: (step.variables ?? {}) as Variables });
  if (!step.candidateGroups || isDeepStrictEqual(task.groups, [...step.candidateGroups])) return [];
  return [`the task should be for ${list(step.candidateGroups)}, but is for ${list(task.groups)}`];
}

function compare(engine: ScriptedEngine, jobs: FakedJobs, expected: Expectation): string[] {
  return [
    ...engine.incidents().map(({ value }) => `incident at ${value.elementId}: ${value.errorMessage}`),
    ...compareEnd(engine, expected.ended),
    ...comparePath(engine.path(), expected.path ?? []),
    ...compareVariables(engine, expected.variables ?? {}),
    ...compareJobs(jobs.taken, expected.jobs ?? {}),
  ];
}

function compareEnd(engine: ScriptedEngine, ended: boolean | undefined): string[] {
  if (ended === undefined || hasEnded(engine, engine.instanceKey) === ended) return [];
  return [ended ? `has not ended: it waits at ${list(standing(engine))}` : 'has ended'];
}

function comparePath(found: readonly string[], expected: readonly string[]): string[] {
  let at = 0;
  for (const element of expected) {
    const next = found.indexOf(element, at);
    if (next < 0) return [`${element} was not passed in this order; the way was ${list(found)}`];
    at = next + 1;
  }
  return [];
}

function compareVariables(engine: ScriptedEngine, expected: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(expected)
    .filter(([name, value]) => !isDeepStrictEqual(engine.variable(name), value))
    .map(([name, value]) => `${name} is ${JSON.stringify(engine.variable(name))}, not ${JSON.stringify(value)}`);
}

function compareJobs(taken: ReadonlyMap<string, number>, expected: Readonly<Record<string, number>>): string[] {
  return Object.entries(expected)
    .filter(([type, count]) => (taken.get(type) ?? 0) !== count)
    .map(([type, count]) => `${type} was taken ${taken.get(type) ?? 0} times, not ${count}`);
}
