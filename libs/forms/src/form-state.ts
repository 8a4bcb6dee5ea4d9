import { compileFeel, FeelStopped, toJson, toText } from '@farled/feel';
import { type Answers, type Component, type FormContext, type FormDefinition, isField } from './form-definition';
import { knownAt } from './known';
import { fill } from './template';
import { allComponents } from './walk';

/** Hidden fields may hide others by their values; after so many rounds those still in doubt stay hidden. */
const MAX_ROUNDS = 10;

/** A form as it stands with some answers: what is hidden, what is known, and what its expressions say. */
export class FormState {
  private readonly components: readonly Component[];
  private values: Answers = {};
  private hidden: ReadonlySet<Component> = new Set();

  constructor(
    form: FormDefinition,
    readonly context: FormContext,
  ) {
    this.components = allComponents(form.components);
    this.values = this.valuesBut(this.hidden);
    this.settle();
  }

  isHidden(component: Component): boolean {
    return this.hidden.has(component);
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
    const fields = this.components.filter((component) => isField(component) && !hidden.has(component));
    // Rules of locking may read answers, so these come first.
    this.values = Object.fromEntries(fields.map((field) => [field.key, this.answerOf(field) ?? null]));
    const locked = fields.filter((field) => this.isReadonly(field));
    for (const field of locked) if (field.key) this.values[field.key] = this.knownOf(field) ?? null;
    const computed = this.components.filter(({ type }) => type === 'expression');
    for (const { key, expression } of computed.filter((component) => !hidden.has(component))) {
      if (key && expression?.startsWith('=')) this.values[key] = this.evaluate(expression.slice(1));
    }
    return this.values;
  }

  private answerOf({ key }: Component): unknown {
    const { answers } = this.context;
    return key !== undefined && Object.hasOwn(answers, key) ? answers[key] : undefined;
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
    return Object.hasOwn(this.values, name) ? this.values[name] : null;
  }
}
