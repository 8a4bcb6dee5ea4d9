import type { BpmnElementType, BpmnEventType } from '../protocol/process-instance';
import type { Expression } from './expression';

/** The kinds of elements the engine can run; one folder in elements/ each. */
export type ElementKind =
  | 'process'
  | 'multi-instance-body'
  | 'sub-process'
  | 'event-sub-process'
  | 'start-event'
  | 'end-event'
  | 'service-task'
  | 'user-task'
  | 'business-rule-task'
  | 'receive-task'
  | 'script-task'
  | 'send-task'
  | 'manual-task'
  | 'undefined-task'
  | 'call-activity'
  | 'exclusive-gateway'
  | 'parallel-gateway'
  | 'inclusive-gateway'
  | 'event-based-gateway'
  | 'intermediate-catch-event'
  | 'intermediate-throw-event'
  | 'boundary-event';

/** A process as the engine runs it: plain data, made by deployment/. */
export interface ExecutableProcess {
  readonly id: string;
  readonly elements: Readonly<Record<string, ExecutableElement>>;
}

export interface ExecutableElement extends ElementDetails {
  readonly id: string;
  readonly kind: ElementKind;
  readonly bpmnType: BpmnElementType;
  readonly eventType: BpmnEventType;
  /** The container it stands in; absent for the process. */
  readonly container?: string;
  /** Ids of the flows that lead to it. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly SequenceFlow[];
  readonly inputs: readonly VariableMapping[];
  readonly outputs: readonly VariableMapping[];
  /** Ids of the boundary events on it. */
  readonly boundaries: readonly string[];
}

/** What only some kinds have; each element's transform fills in its own. */
export interface ElementDetails {
  /** Of a container: its none start event. */
  readonly start?: string;
  readonly job?: JobDefinition;
  readonly listeners?: Listeners;
  readonly decision?: DecisionCall;
  readonly call?: ProcessCall;
  readonly script?: Script;
  readonly loop?: Loop;
  /** Of a multi-instance body: the activity that is repeated; it has the same id. */
  readonly inner?: ExecutableElement;
  readonly event?: EventDefinition;
  /** Of a throw or end event that does more than pass the token on. */
  readonly throws?: ThrowDefinition;
  readonly attachedTo?: string;
  /** Of a boundary event or the start event of an event sub-process: what is hit goes on. */
  readonly nonInterrupting?: boolean;
  /** Of a container: the start events of its event sub-processes. */
  readonly eventStarts?: readonly string[];
  /** Of the start event of an event sub-process: that sub-process. */
  readonly eventSubProcess?: string;
  /** Of a process: the start events that an event brings about. */
  readonly triggeredStarts?: readonly string[];
  /** Of an activity: what makes it undone. */
  readonly compensation?: CompensationHandler;
  readonly defaultFlow?: string;
  /** Of an inclusive gateway that joins: from where a token can still come to it. */
  readonly waysTo?: Ways;
  /** Of a container: the inclusive gateways in it that join. */
  readonly joins?: readonly string[];
  /** Of a catch event: an event-based gateway waits in its place. */
  readonly afterEventGateway?: boolean;
}

export interface SequenceFlow {
  readonly id: string;
  readonly target: string;
  readonly condition?: Expression;
}

export interface VariableMapping {
  readonly source: Expression;
  /** Path of names. */
  readonly target: readonly string[];
}

export interface JobDefinition {
  readonly type: Expression;
  readonly retries: Expression;
  readonly headers: readonly JobHeader[];
  /** Of a user task: the form whose key goes into a header. */
  readonly formId?: Expression;
}

/** Jobs before and after the work of an element, in order. */
interface Listeners {
  readonly start: readonly JobDefinition[];
  readonly end: readonly JobDefinition[];
}

export interface JobHeader {
  readonly name: string;
  readonly value: Expression;
  /** The header holds a list of texts, as JSON, or a point in time as Java writes it; absent: a text. */
  readonly holds?: 'list' | 'time';
}

export interface DecisionCall {
  readonly decisionId: Expression;
  readonly resultVariable: string;
}

/** An expression whose value becomes a variable. */
interface Script {
  readonly expression: Expression;
  readonly resultVariable: string;
}

/** How a multi-instance body repeats its activity. */
export interface Loop {
  readonly isSequential: boolean;
  readonly inputCollection: Expression;
  readonly inputElement?: string;
  readonly output?: LoopOutput;
  readonly completionCondition?: Expression;
}

/** Elements and flows of one scope. */
export interface Ways {
  readonly elements: readonly string[];
  readonly flows: readonly string[];
}

export interface LoopOutput {
  readonly collection: string;
  readonly element: Expression;
  /** The variable that the output element is, or is a part of. */
  readonly variable?: string;
}

interface ProcessCall {
  readonly processId: Expression;
  readonly allToChild: boolean;
  readonly allToParent: boolean;
}

/** What an event waits for. */
export type EventDefinition =
  | TimerDefinition
  | MessageDefinition
  | SignalDefinition
  | ErrorDefinition
  | EscalationDefinition
  | LinkDefinition
  | CompensationDefinition;

/** What an event brings about; a message is a job. */
export type ThrowDefinition =
  | { readonly kind: 'signal'; readonly name: Expression }
  | { readonly kind: 'error'; readonly code: Expression }
  | { readonly kind: 'escalation'; readonly code: Expression }
  | { readonly kind: 'terminate' }
  /** `target`: the catch event of the same name. */
  | { readonly kind: 'link'; readonly target: string }
  /** Without an activity: all that is done in the scope. */
  | { readonly kind: 'compensation'; readonly activity?: string };

export interface CompensationHandler {
  readonly boundary: string;
  readonly handler: string;
}

export interface TimerDefinition {
  readonly kind: 'timer';
  readonly type: 'date' | 'duration' | 'cycle';
  readonly value: Expression;
}

export interface MessageDefinition {
  readonly kind: 'message';
  readonly name: Expression;
  /** Absent where a process starts: a start event takes every message of the name. */
  readonly correlationKey?: Expression;
}

export interface ErrorDefinition {
  readonly kind: 'error';
  /** Absent: any error. */
  readonly code?: string;
}

export interface SignalDefinition {
  readonly kind: 'signal';
  readonly name: Expression;
}

export interface EscalationDefinition {
  readonly kind: 'escalation';
  /** Absent: any escalation. */
  readonly code?: string;
}

/** Goes on where a throw event of the same name stands. */
export interface LinkDefinition {
  readonly kind: 'link';
}

/** Never waits: the handler is called when its activity is done already. */
export interface CompensationDefinition {
  readonly kind: 'compensation';
}
