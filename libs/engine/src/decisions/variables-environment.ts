import { MISMATCH } from './coerce';
import type { Environment } from './environment';
import type { DrgElement, ExecutableDecision, ExecutableDecisions } from './model';
import { Scope } from './scope';
import type { Names, Session } from './session';

/** Input data is what the caller's variables hold under its name; dates and the like come as texts there. */
export class VariablesEnvironment implements Environment {
  readonly made = new Map<ExecutableDecision, unknown>();
  readonly names: Names = { find: (name) => this.variable(name) };

  constructor(
    readonly session: Session,
    private readonly root: ExecutableDecisions,
  ) {}

  input(input: DrgElement, model: ExecutableDecisions): unknown {
    const value = this.variable(input.variable) ?? this.variable(input.name) ?? this.fromImport(input);
    const coerced = new Scope(this.session, model).coercedOrMismatch(value ?? null, input.typeRef, true);
    return coerced === MISMATCH ? null : coerced;
  }

  given(): undefined {
    return undefined;
  }

  private variable(name: string): unknown {
    const { variables } = this.session;
    return Object.hasOwn(variables, name) ? variables[name] : undefined;
  }

  /** Input data of an imported model may come inside a variable with the name of the import. */
  private fromImport({ variable }: DrgElement): unknown {
    for (const { alias } of this.root.imports) {
      const holder = this.variable(alias);
      if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, variable)) continue;
      return (holder as Readonly<Record<string, unknown>>)[variable];
    }
    return undefined;
  }
}
