import { closeStarts, openStarts } from '../deployment/move-starts';
import type { DecisionRecord } from '../protocol/deployment';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import { rowIds } from '../state/row-ids';
import type { DecisionRequirementsRow, DecisionRow, DecisionsRow, FormRow, LatestRow, ProcessRow } from '../state/rows';
import { type Processor, reject } from './processor';

/** Takes away one version of a process, of a DMN file with its decisions, or of a form. */
export const resourceDelete: Processor<'resource-delete'> = (step, { key }) => {
  step.state.require([rowIds.process(key), rowIds.decisionRequirements(key), rowIds.form(key)]);
  const remove = removalOf(step, key);
  if (!remove) return reject('DELETE', 'NOT_FOUND', `there is no resource with key ${key}`);
  const running = step.state.read<number>(rowIds.running(key));
  if (running) return stillRunning(key, running);
  const deletion = step.nextKey();
  const value = { resourceKey: key, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'RESOURCE_DELETION', intent: 'DELETING', key: deletion, value });
  remove();
  step.say({ valueType: 'RESOURCE_DELETION', intent: 'DELETED', key: deletion, value });
  return undefined;
};

function stillRunning(key: Key, running: number): Rejection {
  const instances = running === 1 ? 'an instance' : `${running} instances`;
  return reject('DELETE', 'INVALID_STATE', `the process with key ${key} has ${instances} still running`);
}

function removalOf(step: Context, key: Key): (() => void) | undefined {
  const process = step.state.read<ProcessRow>(rowIds.process(key));
  if (process) return () => removeProcess(step, key, process);
  const requirements = step.state.read<DecisionRequirementsRow>(rowIds.decisionRequirements(key));
  if (requirements) return () => removeRequirements(step, key, requirements);
  const form = step.state.read<FormRow>(rowIds.form(key));
  return form && (() => removeForm(step, key, form));
}

/** What the record of a process that goes does not repeat; those of a form or DMN file do. */
const GONE = { checksum: '', resource: '' };
const COMMON = { duplicate: false, tenantId: DEFAULT_TENANT };

function removeProcess(step: Context, processDefinitionKey: Key, row: ProcessRow): void {
  const { bpmnProcessId, version, resourceName, deploymentKey } = row;
  const value = { ...GONE, ...COMMON, bpmnProcessId, version, processDefinitionKey, resourceName, deploymentKey };
  const latest = () => step.state.read<LatestRow>(rowIds.processLatest(bpmnProcessId))?.key;
  const isLatest = latest() === processDefinitionKey;
  closeStarts(step, { processDefinitionKey, bpmnProcessId });
  for (const intent of ['DELETING', 'DELETED'] as const) {
    step.say({ valueType: 'PROCESS', intent, key: step.nextKey(), value });
  }
  const next = isLatest ? latest() : undefined;
  if (next !== undefined) openStarts(step, { processDefinitionKey: next, bpmnProcessId }, step.models.model(next));
}

function removeRequirements(step: Context, key: Key, row: DecisionRequirementsRow): void {
  const { id: decisionRequirementsId, version: decisionRequirementsVersion, resourceName, resource } = row;
  const { name } = step.models.decisions(key);
  const decisions = step.state.read<DecisionsRow>(rowIds.decisionsOf(key)) ?? {};
  for (const { key: decisionKey } of Object.values(decisions)) removeDecision(step, decisionKey);
  const value = {
    ...COMMON,
    decisionRequirementsId,
    decisionRequirementsName: name,
    decisionRequirementsVersion,
    decisionRequirementsKey: key,
    namespace: '',
    resourceName,
    checksum: checksumIn(step, rowIds.decisionRequirementsVersion(decisionRequirementsId, decisionRequirementsVersion)),
    resource,
  };
  step.say({ valueType: 'DECISION_REQUIREMENTS', intent: 'DELETED', key: step.nextKey(), value });
}

const checksumIn = (step: Context, id: string): string => step.state.read<LatestRow>(id)?.checksum ?? '';

function removeDecision(step: Context, decisionKey: Key): void {
  const { tenant: _, ...row } = step.state.read<DecisionRow>(rowIds.decision(decisionKey))!;
  const value: DecisionRecord = { ...row, decisionKey, duplicate: false, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'DECISION', intent: 'DELETED', key: step.nextKey(), value });
}

function removeForm(step: Context, formKey: Key, { formId, version, resourceName, resource }: FormRow): void {
  const checksum = checksumIn(step, rowIds.formVersion(formId, version));
  const value = { ...COMMON, formId, version, formKey, resourceName, checksum, resource };
  step.say({ valueType: 'FORM', intent: 'DELETED', key: step.nextKey(), value });
}
