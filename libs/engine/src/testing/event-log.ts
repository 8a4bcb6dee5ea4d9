import type { EngineEvent, EventOf, ValueType } from '../protocol/event';
import type { ProcessInstanceIntent } from '../protocol/process-instance';

/** What an engine has said so far, for tests to read. */
export class EventLog {
  readonly events: EngineEvent[] = [];

  eventsOf<T extends ValueType>(valueType: T, intent?: EventOf<T>['intent']): EventOf<T>[] {
    const wanted = (event: EngineEvent): event is EventOf<T> =>
      event.valueType === valueType && (intent === undefined || event.intent === intent);
    return this.events.filter(wanted);
  }

  /** How often an element (or flow) has come to a point of its life. */
  count(elementId: string, intent: ProcessInstanceIntent = 'ELEMENT_COMPLETED'): number {
    return this.eventsOf('PROCESS_INSTANCE', intent).filter(({ value }) => value.elementId === elementId).length;
  }

  /** The ids of what has come to a point of its life, in order. */
  path(intent: ProcessInstanceIntent = 'ELEMENT_COMPLETED'): string[] {
    return this.eventsOf('PROCESS_INSTANCE', intent).map(({ value }) => value.elementId);
  }

  /** All events in short, in order: `task ELEMENT_ACTIVATED`, `JOB CREATED`, `VARIABLE CREATED x=1`. */
  story(from = 0): string[] {
    return this.events.slice(from).map(inShort);
  }

  /** The value that a variable was given last, in whatever scope. */
  variable(name: string): unknown {
    const last = this.eventsOf('VARIABLE').findLast(({ value }) => value.name === name);
    return last && JSON.parse(last.value.value);
  }

  expectCompleted(elementId: string): this {
    if (this.count(elementId) === 0)
      throw new Error(`'${elementId}' is not completed; completed: ${this.path().join(', ')}`);
    return this;
  }
}

function inShort(event: EngineEvent): string {
  const { valueType, intent } = event;
  if (valueType === 'PROCESS_INSTANCE') return `${event.value.elementId} ${intent}`;
  if (valueType === 'VARIABLE') return `VARIABLE ${intent} ${event.value.name}=${event.value.value}`;
  if (valueType === 'INCIDENT') return `INCIDENT ${intent} ${event.value.errorType}`;
  return `${valueType} ${intent}`;
}
