import { compileFeelIn, type Dialect, FeelSyntaxError } from '@farled/feel';
import type { ModdleElement } from 'bpmn-moddle';
import type { DecisionProblem } from './decisions-refused';

type Text = { readonly text: string; readonly broken?: string };

/** Reads parts of one DMN file and notes what is wrong with them. */
export class DecisionReader {
  /** What the file is refused for. */
  readonly problems: DecisionProblem[] = [];

  /** `names` are those of the file that FEEL must know. */
  constructor(private readonly names: readonly string[]) {}

  problem(element: ModdleElement, reason: string): void {
    this.problems.push({ elementId: idOf(element), reason });
  }

  /** The value of a property that has only these; undefined when it is left out. */
  oneOf<T extends string>(element: ModdleElement, property: string, values: readonly T[]): T | undefined {
    const value: unknown = element[property];
    const known = values.find((one) => one === value);
    if (value !== undefined && known === undefined)
      this.problem(element, `the ${property} ${JSON.stringify(value)} is unknown`);
    return known;
  }

  /** The text of a literal expression, with what is wrong with it. */
  literal(literal: ModdleElement | undefined, names: readonly string[]): Text {
    const text = textOf(literal);
    if (!isFeel(literal?.expressionLanguage)) {
      return { text, broken: `the expression language ${literal?.expressionLanguage} cannot be evaluated, only FEEL` };
    }
    const broken = text === '' ? undefined : this.check(text, 'expression', names);
    return broken === undefined ? { text } : { text, broken };
  }

  /** The text of an expression that has to be sound; empty when there is none. */
  expression(literal: ModdleElement | undefined, holder: ModdleElement, names: readonly string[]): string {
    const { text, broken } = this.literal(literal, names);
    if (broken !== undefined) this.problem(literal?.id ? literal : holder, broken);
    return text;
  }

  /** The text of unary tests, checked; empty for `-`. */
  tests(cell: ModdleElement | undefined, names: readonly string[]): string {
    const text = textOf(cell);
    if (!cell || text === '' || text === '-') return '';
    const broken = isFeel(cell.expressionLanguage)
      ? this.check(text, 'unary-tests', names)
      : `the expression language ${cell.expressionLanguage} cannot be evaluated, only FEEL`;
    if (broken !== undefined) this.problem(cell, broken);
    return text;
  }

  private check(text: string, dialect: Dialect, names: readonly string[]): string | undefined {
    try {
      compileFeelIn(text, dialect, { names: [...this.names, ...names], types: {} });
      return undefined;
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      return error.message;
    }
  }
}

export const idOf = (element: ModdleElement): string => element.id ?? '';

export const textOf = (literal: ModdleElement | undefined): string => String(literal?.text ?? '').trim();

/** What a property holds, when it holds many. */
export function manyOf(element: ModdleElement | undefined, property: string): ModdleElement[] {
  const value: unknown = element?.[property];
  return Array.isArray(value) ? value : [];
}

/** A property `typeRef` as a part of an element made of it; nothing when it is left out. */
export const typeRefOf = (element: ModdleElement | undefined): { typeRef?: string } =>
  typeof element?.typeRef === 'string' && element.typeRef !== '' ? { typeRef: element.typeRef.trim() } : {};

/** By name or by namespace of any version; FEEL when nothing is said. */
const isFeel = (language: unknown): boolean =>
  language === undefined || language === '' || (typeof language === 'string' && /feel/i.test(language));
