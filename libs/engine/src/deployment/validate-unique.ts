import type { ModdleElement } from 'bpmn-moddle';
import type { ElementReader } from './element-reader';

/** What tells events of one kind apart where they wait side by side. */
const names: Readonly<Record<string, (definition: ModdleElement) => string>> = {
  'bpmn:MessageEventDefinition': ({ messageRef }) => `the message '${messageRef?.name ?? ''}'`,
  'bpmn:SignalEventDefinition': ({ signalRef }) => `the signal '${signalRef?.name ?? ''}'`,
  'bpmn:ErrorEventDefinition': ({ errorRef }) => coded('error', errorRef?.errorCode),
  'bpmn:EscalationEventDefinition': ({ escalationRef }) => coded('escalation', escalationRef?.escalationCode),
};

/** Of the events that wait side by side, no two wait for the same: nobody could say which one it hits. */
export function validateUnique(reader: ElementReader, events: readonly ModdleElement[]): void {
  const seen = new Set<string>();
  for (const { eventDefinitions } of events) {
    const [definition]: ModdleElement[] = eventDefinitions ?? [];
    const name = definition && names[definition.$type]?.(definition);
    if (name === undefined) continue;
    if (seen.has(name)) reader.problem(`more than one event here waits for ${name}`);
    seen.add(name);
  }
}

function coded(kind: string, code: string | undefined): string {
  return code ? `the ${kind} '${code}'` : `any ${kind}`;
}
