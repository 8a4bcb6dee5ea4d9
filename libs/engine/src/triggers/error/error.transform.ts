import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';
import type { ErrorDefinition, ThrowDefinition } from '../../model/executable-process';

/** The error that an end event throws: its code may be an expression. */
export function thrownError(reader: ElementReader, node: ModdleElement): ThrowDefinition {
  return { kind: 'error', code: reader.required(node.errorRef?.errorCode, 'the code of the error') };
}

/** The error to be caught; without one, or without a code, any error is. */
export function errorDefinition(reader: ElementReader, node: ModdleElement): ErrorDefinition {
  const code: string | undefined = node.errorRef?.errorCode;
  if (code?.startsWith('=')) reader.problem('the code of an error that is caught cannot be an expression');
  return code ? { kind: 'error', code } : { kind: 'error' };
}
