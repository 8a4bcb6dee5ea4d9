import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from '../deployment/element-reader';
import { jobDefinition } from '../deployment/job-definition';
import type { ElementDetails, ThrowDefinition } from '../model/executable-process';
import { thrownCompensation } from './compensation/compensation.transform';
import { thrownError } from './error/error.transform';
import { thrownEscalation } from './escalation/escalation.transform';
import { thrownLink } from './link/link.transform';
import { signalDefinition } from './signal/signal.transform';

type Kind = ThrowDefinition['kind'] | 'message';
type Read = (reader: ElementReader, node: ModdleElement) => ThrowDefinition | undefined;

const kinds: Readonly<Record<string, Kind>> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:TerminateEventDefinition': 'terminate',
  'bpmn:LinkEventDefinition': 'link',
  'bpmn:CompensateEventDefinition': 'compensation',
};

const readers: Readonly<Record<ThrowDefinition['kind'], Read>> = {
  signal: signalDefinition,
  error: thrownError,
  escalation: thrownEscalation,
  terminate: () => ({ kind: 'terminate' }),
  link: thrownLink,
  compensation: thrownCompensation,
};

/** What a throw or end event brings about; one without event definition does nothing. */
export function thrownBy(reader: ElementReader, allowed: readonly Kind[]): ElementDetails {
  const definitions: ModdleElement[] = reader.node.eventDefinitions ?? [];
  const [definition] = definitions;
  if (!definition) return {};
  if (definitions.length > 1) reader.problem('has more than one event definition');
  const kind = kinds[definition.$type];
  if (kind === undefined || !allowed.includes(kind)) {
    reader.problem(`has a ${definition.$type}, which cannot be thrown here`);
    return {};
  }
  if (kind === 'message') return { job: jobDefinition(reader) };
  return { throws: readers[kind](reader, definition) };
}
