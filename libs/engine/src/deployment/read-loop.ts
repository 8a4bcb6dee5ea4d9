import type { ModdleElement } from 'bpmn-moddle';
import type { Loop, LoopOutput } from '../model/executable-process';
import { type ElementReader, extensionOf } from './element-reader';

/** How an activity is repeated, if it is. */
export function readLoop(reader: ElementReader): Loop | undefined {
  const node: ModdleElement | undefined = reader.node.loopCharacteristics;
  if (!node) return undefined;
  if (node.$type !== 'bpmn:MultiInstanceLoopCharacteristics') {
    reader.problem('is repeated by a standard loop, which cannot be run; use multi-instance');
    return undefined;
  }
  const given = extensionOf(node, 'zeebe:LoopCharacteristics');
  return {
    isSequential: node.isSequential === true,
    inputCollection: reader.required(given?.inputCollection, 'the input collection (zeebe:loopCharacteristics)'),
    inputElement: given?.inputElement || undefined,
    output: given && readOutput(reader, given),
    completionCondition: readCondition(reader, node),
  };
}

function readOutput(reader: ElementReader, { outputCollection, outputElement, inputElement }: ModdleElement) {
  if (!outputCollection && !outputElement) return undefined;
  if (!outputCollection || !outputElement) {
    reader.problem('must have both an output collection and an output element, or neither');
    return undefined;
  }
  const variable = variableIn(outputElement);
  const element = reader.expression(outputElement);
  const output: LoopOutput = { collection: outputCollection, element };
  return variable && variable !== inputElement ? { ...output, variable } : output;
}

function readCondition(reader: ElementReader, { completionCondition }: ModdleElement): Loop['completionCondition'] {
  const text = completionCondition?.body?.trim();
  return text ? reader.expression(text) : undefined;
}

const PATH = /^=\s*([\p{L}_][\p{L}\p{N}_]*)(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_]*)*\s*$/u;
const CONSTANTS = ['true', 'false', 'null'];

/** The variable that an expression is, or is a part of. */
function variableIn(expression: string): string | undefined {
  const name = PATH.exec(expression)?.[1];
  return name !== undefined && CONSTANTS.includes(name) ? undefined : name;
}
