import 'reflect-metadata';
import { type ConfigClass, registry } from './registry';

export type EnvValue = string | number | boolean;

/** What is wrong with a value in production; nothing when it may be used there. */
export type ProductionCheck = (value: string | undefined) => string | undefined;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface EnvOptions {
  /** Value of the one-machine demo. Without a default the variable may be left out and the property is undefined. */
  readonly default?: EnvValue | ((env: Environment) => EnvValue);
  /** A secret is named in the documentation but its default is not shown, and errors never repeat its value. */
  readonly secret?: boolean;
  readonly description: string;
  readonly production?: ProductionCheck;
}

/** Fills a property of a configuration class from an environment variable, converted to the property's type. */
export function FromEnv(name: string, options: EnvOptions): PropertyDecorator {
  return (target, property) => {
    const type = Reflect.getMetadata('design:type', target, property) as unknown;
    registry.add(target.constructor as ConfigClass, { ...options, name, property: String(property), type });
  };
}
