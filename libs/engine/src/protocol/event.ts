import type { CompensationSubscriptionIntent, CompensationSubscriptionRecord } from './compensation';
import type { DecisionEvaluationIntent, DecisionEvaluationRecord } from './decision-evaluation';
import type {
  DecisionRecord,
  DecisionRequirementsRecord,
  DeploymentRecord,
  FormRecord,
  ProcessRecord,
  ResourceDeletionRecord,
} from './deployment';
import type { EscalationIntent, EscalationRecord } from './escalation';
import type { IncidentIntent, IncidentRecord } from './incident';
import type { ProcessInstanceMigrationRecord, ProcessInstanceModificationRecord } from './instance-modification';
import type { JobIntent, JobRecord } from './job';
import type { Key } from './key';
import type {
  MessageIntent,
  MessageRecord,
  MessageStartEventSubscriptionIntent,
  MessageStartEventSubscriptionRecord,
  MessageSubscriptionIntent,
  MessageSubscriptionRecord,
  ProcessMessageSubscriptionIntent,
  ProcessMessageSubscriptionRecord,
} from './message';
import type { ProcessEventIntent, ProcessEventRecord } from './process-event';
import type {
  ProcessInstanceCreationRecord,
  ProcessInstanceIntent,
  ProcessInstanceRecord,
  ProcessInstanceResultRecord,
} from './process-instance';
import type { SignalRecord, SignalSubscriptionIntent, SignalSubscriptionRecord } from './signal';
import type { TimerIntent, TimerRecord } from './timer';
import type { ListItem, VariableDocumentRecord, VariableIntent, VariableRecord } from './variable';

interface Shape<Type extends string, Intent extends string, Value> {
  readonly valueType: Type;
  readonly intent: Intent;
  readonly key: Key;
  readonly value: Value;
  /** The root instance whose row holds what happened; absent where no instance is touched. */
  readonly rootKey?: Key;
}

/** Everything the engine says. Value types, intents and value fields are Zeebe's. */
export type EngineEvent =
  | (Shape<'PROCESS_INSTANCE', ProcessInstanceIntent, ProcessInstanceRecord> & {
      /** Of ELEMENT_ACTIVATING: the flows it takes a token from. */
      readonly tokens?: readonly string[];
      /** Of ELEMENT_ACTIVATING of an instance that a message starts: its correlation key, unless that is empty. */
      readonly lock?: string;
    })
  | (Shape<'PROCESS_INSTANCE_CREATION', 'CREATED', ProcessInstanceCreationRecord> & {
      /** The variables that the client wants at the end; absent when it does not wait. */
      readonly awaitResult?: readonly string[];
    })
  | Shape<'PROCESS_INSTANCE_RESULT', 'COMPLETED', ProcessInstanceResultRecord>
  | (Shape<'PROCESS_INSTANCE_MODIFICATION', 'MODIFIED', ProcessInstanceModificationRecord> & {
      /** Scopes in which elements begin, whatever has interrupted them. */
      readonly reopened?: readonly Key[];
    })
  | Shape<'PROCESS_INSTANCE_MIGRATION', 'MIGRATED', ProcessInstanceMigrationRecord>
  | (Shape<'JOB', JobIntent, JobRecord> & {
      /** Of CREATED: which listener of its element it is for, from 0. */
      readonly listener?: number;
    })
  | (Shape<'VARIABLE', VariableIntent, VariableRecord> & {
      /** Of UPDATED of a list: the one item that is new in it, and where it stands. */
      readonly item?: ListItem;
    })
  | Shape<'VARIABLE_DOCUMENT', 'UPDATED', VariableDocumentRecord>
  | Shape<'INCIDENT', IncidentIntent, IncidentRecord>
  | Shape<'TIMER', TimerIntent, TimerRecord>
  | Shape<'MESSAGE', MessageIntent, MessageRecord>
  | Shape<'MESSAGE_SUBSCRIPTION', MessageSubscriptionIntent, MessageSubscriptionRecord>
  | Shape<'PROCESS_MESSAGE_SUBSCRIPTION', ProcessMessageSubscriptionIntent, ProcessMessageSubscriptionRecord>
  | Shape<'MESSAGE_START_EVENT_SUBSCRIPTION', MessageStartEventSubscriptionIntent, MessageStartEventSubscriptionRecord>
  | Shape<'SIGNAL', 'BROADCASTED', SignalRecord>
  | Shape<'SIGNAL_SUBSCRIPTION', SignalSubscriptionIntent, SignalSubscriptionRecord>
  | Shape<'ESCALATION', EscalationIntent, EscalationRecord>
  | Shape<'COMPENSATION_SUBSCRIPTION', CompensationSubscriptionIntent, CompensationSubscriptionRecord>
  | (Shape<'PROCESS_EVENT', ProcessEventIntent, ProcessEventRecord> & {
      /** Of TRIGGERING: the only element that may still begin in the scope; its tokens are no more. */
      readonly interruptedBy?: string;
    })
  | Shape<'DEPLOYMENT', 'CREATED', DeploymentRecord>
  | Shape<'PROCESS', 'CREATED' | 'DELETING' | 'DELETED', ProcessRecord>
  | Shape<'DECISION_REQUIREMENTS', 'CREATED' | 'DELETED', DecisionRequirementsRecord>
  | Shape<'DECISION', 'CREATED' | 'DELETED', DecisionRecord>
  | Shape<'FORM', 'CREATED' | 'DELETED', FormRecord>
  | Shape<'RESOURCE_DELETION', 'DELETING' | 'DELETED', ResourceDeletionRecord>
  | Shape<'DECISION_EVALUATION', DecisionEvaluationIntent, DecisionEvaluationRecord>;

export type ValueType = EngineEvent['valueType'];
export type EventOf<T extends ValueType> = Extract<EngineEvent, { valueType: T }>;
