import { BpmnModdle, type ModdleElement, type ParseResult } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

/** A text that is no BPMN 2.0 document; `message` says what the XML reader met. */
export class BpmnSyntaxError extends Error {
  override readonly name = 'BpmnSyntaxError';
}

export interface ParsedBpmn {
  readonly definitions: ModdleElement;
  readonly elementsById: Readonly<Record<string, ModdleElement>>;
  /** What the reader could not place: unknown attributes, references that lead nowhere. */
  readonly warnings: readonly string[];
}

/** What it knows of BPMN holds for every document; each reading has a state of its own. */
const moddle = new BpmnModdle({ zeebe });

/** Reads BPMN 2.0 XML with the Zeebe extension elements; throws BpmnSyntaxError when it is not such a document. */
export async function parseBpmn(xml: string): Promise<ParsedBpmn> {
  const read = await readXml(xml);
  return {
    definitions: read.rootElement,
    elementsById: read.elementsById,
    warnings: read.warnings.map((warning) => warning.message),
  };
}

async function readXml(xml: string): Promise<ParseResult> {
  try {
    return await moddle.fromXML(xml);
  } catch (error) {
    throw new BpmnSyntaxError(error instanceof Error ? error.message : String(error));
  }
}
