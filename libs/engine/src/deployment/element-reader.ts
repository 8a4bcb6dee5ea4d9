import { compileFeel, FeelSyntaxError } from '@farled/feel';
import type { ModdleElement } from 'bpmn-moddle';
import type { Expression } from '../model/expression';

/** One element of the XML, as transforms and validations read it; what is wrong is reported and reading goes on. */
export class ElementReader {
  constructor(
    readonly node: ModdleElement,
    private readonly report: (elementId: string, reason: string) => void,
  ) {}

  get id(): string {
    return this.node.id ?? '';
  }

  problem(reason: string): void {
    this.report(this.id, reason);
  }

  /** An extension element by its type, `zeebe:TaskDefinition`. */
  extension(type: string): ModdleElement | undefined {
    return extensionOf(this.node, type);
  }

  /** FEEL when the text begins with `=`, the text itself otherwise. */
  expression(text: unknown): Expression {
    const source = typeof text === 'string' ? text : '';
    if (!source.startsWith('=')) return { source, constant: source };
    const feel = source.slice(1).trim();
    try {
      compileFeel(feel);
      return { source, feel };
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      this.problem(`the expression '${source}' is not FEEL: ${error.message}`);
      return { source, constant: null };
    }
  }

  /** An expression that must be there. */
  required(text: unknown, what: string): Expression {
    if (typeof text !== 'string' || text.trim() === '') this.problem(`${what} is missing`);
    return this.expression(text);
  }
}

/** An extension element of a node by its type. */
export function extensionOf(node: ModdleElement | undefined, type: string): ModdleElement | undefined {
  const values: ModdleElement[] = node?.extensionElements?.values ?? [];
  return values.find(({ $type }) => $type === type);
}
