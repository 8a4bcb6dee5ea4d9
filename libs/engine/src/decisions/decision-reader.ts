import { compileFeel, FeelSyntaxError } from '@farled/feel';
import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionProblem } from './decisions-refused';

/** Reads parts of one DMN file and notes what is wrong with them. */
export class DecisionReader {
  readonly problems: DecisionProblem[] = [];

  /** `names` are those that FEEL must know. */
  constructor(private readonly names: readonly string[]) {}

  problem(element: ModdleElement, reason: string): void {
    this.problems.push({ elementId: this.id(element), reason });
  }

  id(element: ModdleElement): string {
    return element.id ?? '';
  }

  many(element: ModdleElement, property: string): ModdleElement[] {
    const value: unknown = element[property];
    return Array.isArray(value) ? value : [];
  }

  /** The value of a property that has only these; undefined when it is left out. */
  oneOf<T extends string>(element: ModdleElement, property: string, values: readonly T[]): T | undefined {
    const value: unknown = element[property];
    const known = values.find((one) => one === value);
    if (value !== undefined && known === undefined)
      this.problem(element, `the ${property} ${JSON.stringify(value)} is unknown`);
    return known;
  }

  /** The text of a literal expression, checked; empty when there is none. */
  expression(literal: ModdleElement | undefined, holder: ModdleElement): string {
    return this.read(literal, literal?.id ? literal : holder, 'expression');
  }

  /** The text of an expression that may be left out; `complete` makes FEEL of what stands there. */
  optionalExpression(
    literal: ModdleElement | undefined,
    complete = (text: string): string => text,
  ): string | undefined {
    const text = textOf(literal);
    if (!literal || text === '') return undefined;
    this.check(complete(text), literal, 'expression');
    return complete(text);
  }

  /** The text of a cell of an input, checked; empty for `-`. */
  tests(cell: ModdleElement): string {
    const text = this.read(cell, cell, 'unary-tests');
    return text === '-' ? '' : text;
  }

  private read(
    literal: ModdleElement | undefined,
    place: ModdleElement,
    dialect: 'expression' | 'unary-tests',
  ): string {
    const text = textOf(literal);
    if (text === '') return '';
    if (!isFeel(literal?.expressionLanguage)) {
      this.problem(place, `the expression language ${literal?.expressionLanguage} cannot be evaluated, only FEEL`);
      return '';
    }
    this.check(text, place, dialect);
    return text;
  }

  private check(text: string, place: ModdleElement, dialect: 'expression' | 'unary-tests'): void {
    try {
      compileFeel(text, dialect, this.names);
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      this.problem(place, error.message);
    }
  }
}

const textOf = (literal: ModdleElement | undefined): string => String(literal?.text ?? '').trim();

/** By name or by namespace of any version; FEEL when nothing is said. */
const isFeel = (language: unknown): boolean =>
  language === undefined || (typeof language === 'string' && /feel/i.test(language));
