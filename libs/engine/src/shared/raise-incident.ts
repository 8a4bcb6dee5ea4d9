import type { IncidentRecord } from '../protocol/incident';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { Incident } from '../state/instance-document';
import type { ElementContext } from './element-context';
import type { Failure } from './failure';
import { NO_CATCH_EVENT_FOUND } from './jobs';

/** Stops an element instance, or its job, until somebody has resolved the incident. */
export function raiseIncident(
  on: ElementContext,
  { type, message, scopeKey }: Pick<Failure, 'type' | 'message' | 'scopeKey'>,
  job?: Key,
): void {
  on.step.say({
    valueType: 'INCIDENT',
    intent: 'CREATED',
    key: on.step.nextKey(),
    value: incidentRecord(on, { type, message, job, scope: scopeKey }),
    rootKey: on.rootKey,
  });
}

/** Says that the incident of an element instance is no more; it does not go on by that alone. */
export function settleIncident(on: ElementContext): void {
  sayOfIncident(on, 'RESOLVED');
}

/** Says where the incident of an element instance stands after the element has moved to another definition. */
export function sayIncidentMigrated(on: ElementContext): void {
  sayOfIncident(on, 'MIGRATED');
}

function sayOfIncident(on: ElementContext, intent: 'RESOLVED' | 'MIGRATED'): void {
  const key = on.instance.incident;
  const incident = key === undefined ? undefined : on.document.incidents?.get(key);
  if (key === undefined || !incident) return;
  const value = incidentRecord(on, incident);
  on.step.say({ valueType: 'INCIDENT', intent, key, value, rootKey: on.rootKey });
}

function incidentRecord(on: ElementContext, { type, message, job, scope }: Omit<Incident, 'element'>): IncidentRecord {
  return {
    errorType: type,
    errorMessage: message,
    bpmnProcessId: on.process.definition.id,
    processDefinitionKey: on.process.definition.key,
    processInstanceKey: on.process.instanceKey,
    // Zeebe names the element so when nobody catches the error of a job.
    elementId: type === 'UNHANDLED_ERROR_EVENT' && job !== undefined ? NO_CATCH_EVENT_FOUND : on.element.id,
    elementInstanceKey: on.key,
    jobKey: job ?? -1,
    variableScopeKey: scope ?? on.key,
    tenantId: DEFAULT_TENANT,
  };
}
