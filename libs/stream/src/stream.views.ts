import type { EngineName } from './record';

/** Keys leave as text: a real Zeebe's may exceed what a JavaScript number holds. */
export interface StreamJob {
  readonly engine: EngineName;
  readonly key: string;
  readonly type: string;
  readonly state: 'OPEN' | 'FAILED' | 'COMPLETED' | 'CANCELED' | 'ERROR_THROWN';
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly retries: number;
  readonly customHeaders: Readonly<Record<string, string>>;
  /** Who took it last, and what it answered when it failed. */
  readonly worker: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export interface StreamInstance {
  readonly engine: EngineName;
  readonly key: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: string;
  readonly parentKey: string | null;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface StreamElement {
  readonly engine: EngineName;
  readonly key: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly elementType: string;
  readonly flowScopeKey: string | null;
  readonly state: 'ACTIVE' | 'COMPLETED' | 'TERMINATED';
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface StreamIncident {
  readonly engine: EngineName;
  readonly key: string;
  readonly processInstanceKey: string;
  readonly processDefinitionKey: string;
  readonly elementId: string;
  readonly elementInstanceKey: string;
  readonly jobKey: string | null;
  readonly errorType: string;
  readonly errorMessage: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}

export interface StepCount {
  readonly elementId: string;
  readonly waiting: number;
  readonly completed: number;
  readonly incidents: number;
}

/** Something an instance waits for, or has waited for. */
export interface StreamSubscription {
  readonly engine: EngineName;
  readonly key: string;
  readonly kind: 'TIMER' | 'MESSAGE' | 'SIGNAL';
  /** The message's or signal's. */
  readonly name: string | null;
  readonly correlationKey: string | null;
  readonly dueAt: Date | null;
  readonly repetitions: number | null;
  readonly elementId: string;
  readonly elementInstanceKey: string | null;
  readonly createdAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
}

/** One decision of a requirements graph, as Zeebe tells it: inputs and outputs are JSON texts. */
export interface StreamEvaluatedDecision {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionVersion: number;
  readonly decisionType: string;
  readonly decisionOutput: string;
  readonly evaluatedInputs: readonly { inputId: string; inputName: string; inputValue: string }[];
  readonly matchedRules: readonly {
    ruleId: string;
    ruleIndex: number;
    evaluatedOutputs: readonly { outputId: string; outputName: string; outputValue: string }[];
  }[];
}

/** A decision that was asked, with every decision on the way. */
export interface StreamDecision {
  readonly engine: EngineName;
  readonly key: string;
  readonly decisionId: string;
  readonly decisionName: string | null;
  readonly decisionVersion: number | null;
  readonly state: 'EVALUATED' | 'FAILED';
  readonly output: string | null;
  readonly failure: string | null;
  readonly failedDecisionId: string | null;
  readonly evaluated: readonly StreamEvaluatedDecision[];
  readonly elementId: string | null;
  readonly elementInstanceKey: string | null;
  readonly at: Date;
}

/** A modification, a migration, an escalation, a signal or a deletion. */
export interface StreamOccurrence {
  readonly engine: EngineName;
  readonly partitionId: number;
  readonly position: string;
  readonly key: string;
  readonly valueType: string;
  readonly intent: string;
  readonly processDefinitionKey: string | null;
  readonly elementId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

export interface StreamVariable {
  readonly scopeKey: string;
  readonly name: string;
  /** JSON text. */
  readonly value: string;
  readonly changedAt: Date;
}

/** How long instances have stayed at a step of a process version. */
export interface StepDuration {
  readonly elementId: string;
  readonly instances: number;
  /** Within a tenth of the true value. */
  readonly medianMs: number;
  readonly ninetiethMs: number;
}

/** A part of a list; `next` is where the rest begins, null at the end. */
export interface StreamPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
