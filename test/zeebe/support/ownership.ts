import type { RecordKey, StreamRecord } from '@farled/stream';

const NAMES = [
  'bpmnProcessId',
  'messageName',
  'signalName',
  'decisionRequirementsId',
  'decisionId',
  'formId',
  'type',
  'name',
];

/** Tells which scenario a record belongs to: everything that a scenario names begins with its own name. */
export class Ownership {
  private readonly definitions = new Map<RecordKey, string>();

  /** Learns the definitions that records without a process id point to. */
  learn({ value }: StreamRecord): void {
    const { processDefinitionKey, bpmnProcessId } = value;
    if (typeof bpmnProcessId === 'string' && bpmnProcessId !== '' && processDefinitionKey !== undefined)
      this.definitions.set(processDefinitionKey as RecordKey, bpmnProcessId);
  }

  isOf(scenario: string, { value }: StreamRecord): boolean {
    const definition = this.definitions.get(value.processDefinitionKey as RecordKey);
    return [definition, ...NAMES.map((field) => value[field])].some(
      (name) =>
        typeof name === 'string' &&
        (name === scenario || name.startsWith(`${scenario}.`) || name.startsWith(`${scenario}_`)),
    );
  }
}
