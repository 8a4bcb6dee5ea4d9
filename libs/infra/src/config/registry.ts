import type { Environment, EnvOptions, EnvValue } from './from-env';

export type ConfigClass<T extends object = object> = new () => T;

export interface EnvVariable extends EnvOptions {
  readonly name: string;
  readonly property: string;
  readonly type: unknown;
}

const classes = new Map<ConfigClass, EnvVariable[]>();

/** Every configuration class of the program with its variables, in the order of their declaration. */
export const registry = {
  add(owner: ConfigClass, variable: EnvVariable): void {
    const known = classes.get(owner);
    if (known) known.push(variable);
    else classes.set(owner, [variable]);
  },
  classes: (): readonly ConfigClass[] => [...classes.keys()],
  variables: (owner: ConfigClass): readonly EnvVariable[] => classes.get(owner) ?? [],
};

/** The default of a variable, which may follow from others. */
export const defaultOf = ({ default: value }: EnvVariable, env: Environment): EnvValue | undefined =>
  typeof value === 'function' ? value(env) : value;
