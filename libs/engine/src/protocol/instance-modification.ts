import type { Key, Variables } from './key';

/** Variables for the element that is activated, or for a scope around it; an empty id: for the process instance. */
export interface VariableInstruction {
  readonly elementId: string;
  readonly variables: Variables;
}

/** An element to activate, inside the ancestor that is named, or wherever there is only one place. */
export interface ActivateInstruction {
  readonly elementId: string;
  /** -1: none is named. */
  readonly ancestorScopeKey: Key;
  readonly variableInstructions: readonly VariableInstruction[];
}

export interface TerminateInstruction {
  readonly elementInstanceKey: Key;
}

/** A process instance was changed by hand: elements were activated and ended. */
export interface ProcessInstanceModificationRecord {
  readonly processInstanceKey: Key;
  readonly activateInstructions: readonly ActivateInstruction[];
  readonly terminateInstructions: readonly TerminateInstruction[];
  readonly tenantId: string;
}

export interface MappingInstruction {
  readonly sourceElementId: string;
  readonly targetElementId: string;
}

/** A process instance goes on with another process definition. */
export interface ProcessInstanceMigrationRecord {
  readonly processInstanceKey: Key;
  readonly targetProcessDefinitionKey: Key;
  readonly mappingInstructions: readonly MappingInstruction[];
}
