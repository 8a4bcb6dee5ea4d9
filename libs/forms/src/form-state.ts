import { compileFeel, FeelStopped, toJson, toText } from '@farled/feel';
import {
  type Answers,
  type Component,
  type FormContext,
  type FormDefinition,
  isField,
  isList,
} from './form-definition';
import { knownAt } from './known';
import { rowsIn } from './rows';
import { fill } from './template';
import { allComponents, scopeComponents } from './walk';

/** Hidden fields may hide others by their values; after so many rounds those still in doubt stay hidden. */
const MAX_ROUNDS = 10;

/** A row of a dynamic list, seen from inside: it reads what stands around it as well. */
interface Surroundings {
  readonly outer: FormState;
  /** Counted from 1, as the row's expressions count it (`i`). */
  readonly number: number;
  /** Path of the row in the answers, with a dot at the end. */
  readonly prefix: string;
}

/** A form as it stands with some answers: what is hidden, what is known, and what its expressions say. */
export class FormState {
  private readonly components: readonly Component[];
  private values: Answers = {};
  private hidden: ReadonlySet<Component> = new Set();
  private readonly rows = new Map<Component, FormState[]>();

  constructor(
    form: Pick<FormDefinition, 'components'>,
    readonly context: FormContext,
    private readonly around?: Surroundings,
  ) {
    this.components = scopeComponents(form.components);
    this.values = this.valuesBut(this.hidden);
    this.settle();
  }

  /** Where a field's answer lies: its key, or in a row of a list `children.0.name`. */
  pathOf(key: string): string {
    return `${this.around?.prefix ?? ''}${key}`;
  }

  isHidden(component: Component): boolean {
    return this.hidden.has(component);
  }

  /** The rows of a dynamic list, each a small form of its own. */
  rowsOf(list: Component): readonly FormState[] {
    return this.rows.get(list) ?? [];
  }

  /** Whether a field is shown as a known value and not asked for. */
  isReadonly({ readonly, disabled, properties }: Component): boolean {
    if (properties?.readonlyPrefill === true || disabled === true || readonly === true) return true;
    return typeof readonly === 'string' && readonly.startsWith('=') && this.evaluate(readonly.slice(1)) === true;
  }

  /** What a field holds: an answer, or what is known where it is not asked for, whatever was sent. */
  valueOf(component: Component): unknown {
    return this.isReadonly(component) ? this.knownOf(component) : this.answerOf(component);
  }

  /** What the form computed under a key. */
  computed(key: string): unknown {
    return this.values[key] ?? null;
  }

  /** The value of an expression as JSON; null when it has none. */
  evaluate(expression: string): unknown {
    return toJson(this.run(expression));
  }

  /** A text of the form with its expressions filled in. */
  text(text: string): string {
    return fill(text, (expression) => {
      const value = this.run(expression);
      return value === null ? '' : toText(value);
    });
  }

  /** A limit of a field: a number, or an expression for one. */
  limit(limit: number | string | undefined): number | undefined {
    if (limit === undefined || limit === '') return undefined;
    const value = typeof limit === 'string' && limit.startsWith('=') ? this.evaluate(limit.slice(1)) : Number(limit);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  private settle(): void {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const next = new Set(this.components.flatMap((component) => this.hides(component)));
      const isStable = next.size === this.hidden.size && [...next].every((component) => this.hidden.has(component));
      if (isStable) return;
      this.hidden = round === MAX_ROUNDS - 1 ? new Set([...next, ...this.hidden]) : next;
      this.values = this.valuesBut(this.hidden);
    }
  }

  /** The component with all that is in it, when its condition says so. */
  private hides(component: Component): Component[] {
    const hide = component.conditional?.hide;
    if (!hide?.startsWith('=') || this.evaluate(hide.slice(1)) !== true) return [];
    return [component, ...allComponents(component.components ?? [])];
  }

  private valuesBut(hidden: ReadonlySet<Component>): Answers {
    const shown = this.components.filter((component) => !hidden.has(component));
    const fields = shown.filter(isField);
    // Rules of locking may read answers, so these come first.
    this.values = Object.fromEntries(fields.map((field) => [field.key, this.answerOf(field) ?? null]));
    const locked = fields.filter((field) => this.isReadonly(field));
    for (const field of locked) this.values[field.key] = this.knownOf(field) ?? null;
    this.compute(shown);
    const lists = shown.filter(isList);
    for (const list of lists) this.openRows(list);
    // Rows may read what is computed of the form, and sums of the form read the rows.
    if (lists.length > 0) this.compute(shown);
    return this.values;
  }

  private compute(components: readonly Component[]): void {
    for (const { type, key, expression } of components) {
      if (type !== 'expression' || !key || !expression?.startsWith('=')) continue;
      this.values[key] = this.evaluate(expression.slice(1));
    }
  }

  private openRows(list: Component & { path: string }): void {
    const rows = rowsIn(this.answerAt(list.path)).map((answers, i) => this.openRow(list, answers, i));
    this.rows.set(list, rows);
    this.values[list.path] = rows.map((row) => row.values);
  }

  private openRow({ path, components = [] }: Component & { path: string }, answers: Answers, i: number): FormState {
    const around = { outer: this, number: i + 1, prefix: `${this.pathOf(path)}.${i}.` };
    return new FormState({ components }, { ...this.context, answers }, around);
  }

  private answerOf({ key }: Component): unknown {
    return key === undefined ? undefined : this.answerAt(key);
  }

  /** What was sent under a key, whatever it is. */
  answerAt(key: string): unknown {
    const { answers } = this.context;
    return Object.hasOwn(answers, key) ? answers[key] : undefined;
  }

  private knownOf({ properties, defaultValue }: Component): unknown {
    const path = properties?.prefill;
    return path === undefined ? defaultValue : knownAt(this.context, path);
  }

  private run(expression: string): unknown {
    try {
      return compileFeel(expression).evaluate((name) => this.read(name), { now: this.context.now }).value;
    } catch (error) {
      if (error instanceof FeelStopped) return null;
      throw error;
    }
  }

  /** Computed values are read through here as well, once they are known. */
  private read(name: string): unknown {
    if (name === 'prefill') return this.context.prefill;
    if (name === 'language') return this.context.language;
    if (name === 'this') return this.values;
    if (Object.hasOwn(this.values, name)) return this.values[name];
    return this.readAround(name);
  }

  /** What an expression reads from outside of a row: `i`, `parent`, and whatever stands around by its own name. */
  private readAround(name: string): unknown {
    if (!this.around) return null;
    const { outer, number } = this.around;
    if (name === 'i') return number;
    return name === 'parent' ? outer.values : outer.read(name);
  }
}

const states = new WeakMap<FormContext, { readonly form: FormDefinition; readonly state: FormState }>();

/** The state of a form with some answers; asked again with the same context it is not worked out anew. */
export function stateOf(form: FormDefinition, context: FormContext): FormState {
  const known = states.get(context);
  if (known?.form === form) return known.state;
  const state = new FormState(form, context);
  states.set(context, { form, state });
  return state;
}
