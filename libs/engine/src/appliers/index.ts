import type { EngineEvent, EventOf, ValueType } from '../protocol/event';
import type { MutableState } from '../state/mutable-state';
import type { Applier } from './applier';
import {
  compensationSubscriptionCreated,
  compensationSubscriptionGone,
  compensationSubscriptionTriggered,
} from './compensation-subscription';
import { decisionCreated, decisionRequirementsCreated, formCreated, processCreated } from './deployment';
import { elementActivated } from './element-activated';
import { elementActivating } from './element-activating';
import { elementCompleting } from './element-completing';
import { elementGone } from './element-gone';
import { elementMigrated } from './element-migrated';
import { elementTerminating } from './element-terminating';
import { incidentCreated } from './incident-created';
import { incidentResolved } from './incident-resolved';
import { jobCreated } from './job-created';
import { jobErrorThrown } from './job-error-thrown';
import { jobFailed } from './job-failed';
import { jobCanceled, jobCompleted } from './job-gone';
import { jobRecurredAfterBackoff } from './job-recurred-after-backoff';
import { jobRetriesUpdated } from './job-retries-updated';
import { messageExpired } from './message-expired';
import { messagePublished } from './message-published';
import {
  messageStartEventSubscriptionCorrelated,
  messageStartEventSubscriptionCreated,
  messageStartEventSubscriptionDeleted,
} from './message-start-event-subscription';
import {
  messageSubscriptionCorrelated,
  messageSubscriptionCreated,
  messageSubscriptionDeleted,
  messageSubscriptionMigrated,
} from './message-subscription';
import { processEventTriggered, processEventTriggering } from './process-event';
import { processInstanceCreationCreated } from './process-instance-creation-created';
import { processInstanceModificationModified } from './process-instance-modification-modified';
import {
  processMessageSubscriptionCorrelated,
  processMessageSubscriptionCreated,
  processMessageSubscriptionDeleted,
  processMessageSubscriptionMigrated,
} from './process-message-subscription';
import { decisionDeleted, decisionRequirementsDeleted, formDeleted, processDeleted } from './resource-deleted';
import { sequenceFlowTaken } from './sequence-flow-taken';
import { signalSubscriptionCreated, signalSubscriptionDeleted } from './signal-subscription';
import { timerCreated } from './timer-created';
import { timerGone } from './timer-gone';
import { variableSet } from './variable-set';

type Appliers = { readonly [T in ValueType]: { readonly [I in EventOf<T>['intent']]: Applier<T> } };

/** Only for the record: nothing changes. */
const nothing = (): void => {};

const appliers: Appliers = {
  PROCESS_INSTANCE: {
    ELEMENT_ACTIVATING: elementActivating,
    ELEMENT_ACTIVATED: elementActivated,
    ELEMENT_COMPLETING: elementCompleting,
    ELEMENT_COMPLETED: elementGone,
    ELEMENT_TERMINATING: elementTerminating,
    ELEMENT_TERMINATED: elementGone,
    ELEMENT_MIGRATED: elementMigrated,
    SEQUENCE_FLOW_TAKEN: sequenceFlowTaken,
  },
  PROCESS_INSTANCE_CREATION: { CREATED: processInstanceCreationCreated },
  PROCESS_INSTANCE_RESULT: { COMPLETED: nothing },
  PROCESS_INSTANCE_MODIFICATION: { MODIFIED: processInstanceModificationModified },
  PROCESS_INSTANCE_MIGRATION: { MIGRATED: nothing },
  JOB: {
    CREATED: jobCreated,
    COMPLETED: jobCompleted,
    FAILED: jobFailed,
    RETRIES_UPDATED: jobRetriesUpdated,
    RECURRED_AFTER_BACKOFF: jobRecurredAfterBackoff,
    ERROR_THROWN: jobErrorThrown,
    CANCELED: jobCanceled,
    TIMEOUT_UPDATED: nothing,
    MIGRATED: nothing,
  },
  VARIABLE: { CREATED: variableSet, UPDATED: variableSet, MIGRATED: nothing },
  VARIABLE_DOCUMENT: { UPDATED: nothing },
  INCIDENT: { CREATED: incidentCreated, RESOLVED: incidentResolved, MIGRATED: nothing },
  TIMER: { CREATED: timerCreated, TRIGGERED: timerGone, CANCELED: timerGone },
  MESSAGE: { PUBLISHED: messagePublished, EXPIRED: messageExpired },
  MESSAGE_SUBSCRIPTION: {
    CREATED: messageSubscriptionCreated,
    CORRELATED: messageSubscriptionCorrelated,
    DELETED: messageSubscriptionDeleted,
    MIGRATED: messageSubscriptionMigrated,
  },
  PROCESS_MESSAGE_SUBSCRIPTION: {
    CREATED: processMessageSubscriptionCreated,
    CORRELATED: processMessageSubscriptionCorrelated,
    DELETED: processMessageSubscriptionDeleted,
    MIGRATED: processMessageSubscriptionMigrated,
  },
  MESSAGE_START_EVENT_SUBSCRIPTION: {
    CREATED: messageStartEventSubscriptionCreated,
    CORRELATED: messageStartEventSubscriptionCorrelated,
    DELETED: messageStartEventSubscriptionDeleted,
  },
  SIGNAL: { BROADCASTED: nothing },
  SIGNAL_SUBSCRIPTION: { CREATED: signalSubscriptionCreated, DELETED: signalSubscriptionDeleted },
  ESCALATION: { ESCALATED: nothing, NOT_ESCALATED: nothing },
  COMPENSATION_SUBSCRIPTION: {
    CREATED: compensationSubscriptionCreated,
    TRIGGERED: compensationSubscriptionTriggered,
    COMPLETED: compensationSubscriptionGone,
    DELETED: compensationSubscriptionGone,
  },
  PROCESS_EVENT: { TRIGGERING: processEventTriggering, TRIGGERED: processEventTriggered },
  DEPLOYMENT: { CREATED: nothing },
  PROCESS: { CREATED: processCreated, DELETING: nothing, DELETED: processDeleted },
  DECISION_REQUIREMENTS: { CREATED: decisionRequirementsCreated, DELETED: decisionRequirementsDeleted },
  DECISION: { CREATED: decisionCreated, DELETED: decisionDeleted },
  FORM: { CREATED: formCreated, DELETED: formDeleted },
  RESOURCE_DELETION: { DELETING: nothing, DELETED: nothing },
  DECISION_EVALUATION: { EVALUATED: nothing, FAILED: nothing },
};

/** Makes an event so. This is the only way in which state changes. */
export function apply(state: MutableState, event: EngineEvent): void {
  const byIntent = appliers[event.valueType] as Readonly<Record<string, Applier<ValueType>>>;
  byIntent[event.intent]!(state, event);
}
