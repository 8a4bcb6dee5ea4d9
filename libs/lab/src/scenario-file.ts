import { Rejected } from '@farled/kernel';
import Ajv from 'ajv';
import { parse } from 'yaml';
import type { Scenario } from './scenario.types';
import schema from './scenario-file.schema.json';

/** scenarios.yaml of an e-service. */
export interface ScenarioFile {
  readonly schemaVersion: 1;
  readonly start?: Record<string, unknown>;
  readonly scenarios: readonly Scenario[];
}

const check = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Reads scenarios.yaml; throws Rejected `scenarios.invalid` that names every fault. */
export function scenarioFile(text: string): ScenarioFile {
  const content = read(text);
  if (check(content)) return content as unknown as ScenarioFile;
  const violations = (check.errors ?? []).map(({ instancePath, message }) => ({
    path: instancePath || '/',
    code: 'scenarios.invalid',
    params: { reason: message ?? '' },
  }));
  throw new Rejected('scenarios.invalid', 'invalid', {}, violations);
}

function read(text: string): unknown {
  try {
    return parse(text, { merge: true, maxAliasCount: 100 });
  } catch (error) {
    throw new Rejected('scenarios.unreadable', 'invalid', { reason: (error as Error).message });
  }
}
