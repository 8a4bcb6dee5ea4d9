import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../../deployment/element-reader';
import type { EscalationDefinition, ThrowDefinition } from '../../model/executable-process';

/** The escalation that an event throws: its code may be an expression. */
export function thrownEscalation(reader: ElementReader, node: ModdleElement): ThrowDefinition {
  return {
    kind: 'escalation',
    code: reader.required(node.escalationRef?.escalationCode, 'the code of the escalation'),
  };
}

/** The escalation to be caught; without one, or without a code, any escalation is. */
export function escalationDefinition(reader: ElementReader, node: ModdleElement): EscalationDefinition {
  const code: string | undefined = node.escalationRef?.escalationCode;
  if (code?.startsWith('=')) reader.problem('the code of an escalation that is caught cannot be an expression');
  return code ? { kind: 'escalation', code } : { kind: 'escalation' };
}
