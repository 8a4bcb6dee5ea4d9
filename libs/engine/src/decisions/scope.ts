import type { Dialect } from '@farled/feel';
import { coerce, MISMATCH } from './coerce';
import type { ExecutableDecisions } from './model';
import { compiledIn, type Names, type Session } from './session';

/** What the expressions at one place see, within the model that they stand in. */
export class Scope implements Names {
  private readonly bound = new Map<string, unknown>();

  constructor(
    readonly session: Session,
    readonly model: ExecutableDecisions,
    private readonly outer?: Names,
  ) {}

  /** A place inside this one, with a name more. */
  with(name: string, value: unknown): Scope {
    return this.inside().bind(name, value);
  }

  inside(): Scope {
    return new Scope(this.session, this.model, this);
  }

  /** Names a value, for functions too that were made here before. */
  bind(name: string, value: unknown): this {
    this.bound.set(name, value);
    return this;
  }

  find(name: string): unknown {
    return this.bound.has(name) ? this.bound.get(name) : this.outer?.find(name);
  }

  /** The value of a FEEL expression; null for none. */
  evaluate(text: string, names: readonly string[] = []): unknown {
    return text === '' ? null : this.run(text, 'expression', names);
  }

  /** Whether a cell holds for an input. */
  passes(tests: string, input: unknown, names: readonly string[] = []): boolean {
    return tests === '' || this.run(tests, 'unary-tests', names, input) === true;
  }

  /** The value as a type wants it; null when it is none of that type. */
  coerced(value: unknown, typeRef: string | undefined): unknown {
    const coerced = this.coercedOrMismatch(value, typeRef);
    return coerced === MISMATCH ? null : coerced;
  }

  coercedOrMismatch(value: unknown, typeRef: string | undefined, readsTexts = false): unknown {
    if (typeRef === undefined) return value;
    const passes = (tests: string, held: unknown, model: ExecutableDecisions): boolean =>
      new Scope(this.session, model).passes(tests, held);
    return coerce(value, typeRef, { model: this.model, passes, readsTexts });
  }

  private run(text: string, dialect: Dialect, names: readonly string[], input?: unknown): unknown {
    return this.session.run(compiledIn(this.model, text, dialect, names), this, input);
  }
}
