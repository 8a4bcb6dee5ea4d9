import { validateSync } from 'class-validator';
import type { Environment } from './from-env';
import { type ConfigClass, defaultOf, type EnvVariable, registry } from './registry';

/** The configuration is wrong; `problems` names every fault, not just the first. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads one configuration class from the environment; throws ConfigurationError with all its faults. */
export function loadConfig<T extends object>(owner: ConfigClass<T>, env: Environment = process.env): T {
  const { config, problems } = read(owner, env);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}

/** Checks every configuration class of the program at once; the server calls it before anything else. */
export function checkConfiguration(env: Environment = process.env): void {
  const problems = registry.classes().flatMap((owner) => read(owner, env).problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
}

function read<T extends object>(owner: ConfigClass<T>, env: Environment): { config: T; problems: string[] } {
  const config = new owner();
  const problems: string[] = [];
  const variables = registry.variables(owner);
  for (const variable of variables) {
    const given = env[variable.name]?.trim() || undefined;
    try {
      const value = convert(variable, given ?? defaultOf(variable, env));
      if (value !== undefined) Object.assign(config, { [variable.property]: value });
    } catch (error) {
      problems.push(`${variable.name} ${(error as Error).message}`);
    }
    const refused = env.NODE_ENV === 'production' ? variable.production?.(given) : undefined;
    if (refused) problems.push(`${variable.name} ${refused}`);
  }
  const unread = new Set(problems.map((problem) => problem.split(' ')[0]));
  problems.push(
    ...faults(
      config,
      variables.filter(({ name }) => !unread.has(name)),
    ),
  );
  return { config, problems };
}

function faults(config: object, variables: readonly EnvVariable[]): string[] {
  return validateSync(config, { skipMissingProperties: false }).flatMap((error) => {
    const variable = variables.find((candidate) => candidate.property === error.property);
    if (!variable) return [];
    return Object.values(error.constraints ?? {}).map(
      (text) => `${variable.name} ${text.replace(`${error.property} `, '')}`,
    );
  });
}

function convert(variable: EnvVariable, value: string | number | boolean | undefined): unknown {
  if (value === undefined || typeof value !== 'string') return value;
  if (variable.type === Number) return toNumber(value);
  if (variable.type === Boolean) return toBoolean(value);
  if (variable.type === Array)
    return value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  return value;
}

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error('must be a number');
  return value;
}

function toBoolean(text: string): boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw new Error('must be true or false');
}
