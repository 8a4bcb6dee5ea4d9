import type { ModdleElement } from 'bpmn-moddle';
import type { VariableMapping } from '../model/executable-process';
import type { ElementReader } from './element-reader';

/** What `zeebe:ioMapping` says. */
export function readMappings(reader: ElementReader): { inputs: VariableMapping[]; outputs: VariableMapping[] } {
  const mapping = reader.extension('zeebe:IoMapping');
  const read = (parameters: ModdleElement[] = []) => parameters.map((parameter) => readMapping(reader, parameter));
  for (const { source } of mapping?.outputParameters ?? []) {
    if (source && !source.startsWith('='))
      reader.problem(`the output mapping of '${source}' is no expression: it must begin with '='`);
  }
  return { inputs: read(mapping?.inputParameters), outputs: read(mapping?.outputParameters) };
}

const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*$/;
const RESERVED = 'null true false function if then else for between instance of'.split(' ');

function readMapping(reader: ElementReader, { source, target }: ModdleElement): VariableMapping {
  if (typeof target !== 'string' || !NAME.test(target) || RESERVED.includes(target))
    reader.problem(`'${target}' is no name for a variable`);
  return { source: reader.expression(source), target: String(target).split('.') };
}
