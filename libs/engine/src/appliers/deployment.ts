import { DEFAULT_TENANT } from '../protocol/key';
import { rowIds } from '../state/row-ids';
import type { DecisionRequirementsRow, DecisionRow, DecisionsRow, FormRow, LatestRow, ProcessRow } from '../state/rows';
import { ofTenant } from '../state/tenant-rows';
import type { Applier } from './applier';

/** There is a new version of a process. */
export const processCreated: Applier<'PROCESS'> = (state, { key, value }) => {
  const { bpmnProcessId, version, resourceName, resource, deploymentKey, checksum } = value;
  const row: ProcessRow = { bpmnProcessId, version, resourceName, resource, deploymentKey, ...tenantIn(value) };
  const latest: LatestRow = { key, version, resourceName, checksum };
  state.insert(rowIds.process(key), row);
  state.write(rowIds.processVersion(bpmnProcessId, version), key);
  state.write(rowIds.processLatest(bpmnProcessId), latest);
};

/** There is a new version of a DMN file. */
export const decisionRequirementsCreated: Applier<'DECISION_REQUIREMENTS'> = (state, { key, value }) => {
  const { decisionRequirementsId: id, decisionRequirementsVersion: version, resourceName, resource, checksum } = value;
  const { importedResources } = value;
  const row: DecisionRequirementsRow = {
    id,
    version,
    resourceName,
    resource,
    ...(importedResources && { importedResources }),
    ...tenantIn(value),
  };
  const latest: LatestRow = { key, version, resourceName, checksum };
  state.insert(rowIds.decisionRequirements(key), row);
  state.insert(rowIds.decisionsOf(key), {});
  state.write(rowIds.decisionRequirementsVersion(id, version), latest);
  state.write(rowIds.decisionRequirementsLatest(id), latest);
};

/** There is a new version of a decision. */
export const decisionCreated: Applier<'DECISION'> = (state, { key, value }) => {
  const { decisionId, decisionName, version, decisionRequirementsId, decisionRequirementsKey } = value;
  const names = { decisionId, decisionName, version, decisionRequirementsId, decisionRequirementsKey };
  const row: DecisionRow = { ...names, ...tenantIn(value) };
  const all = rowIds.decisionsOf(decisionRequirementsKey);
  state.write(all, { ...state.read<DecisionsRow>(all), [decisionId]: { key, version } });
  state.insert(rowIds.decision(key), row);
  state.write(rowIds.decisionVersion(decisionId, version), key);
  state.write(rowIds.decisionLatest(decisionId), key);
};

/** There is a new version of a form. */
export const formCreated: Applier<'FORM'> = (state, { key, value }) => {
  const { formId, version, resourceName, resource, checksum } = value;
  const row: FormRow = { formId, version, resourceName, resource, ...tenantIn(value) };
  const latest: LatestRow = { key, version, resourceName, checksum };
  state.insert(rowIds.form(key), row);
  state.write(rowIds.formVersion(formId, version), latest);
  state.write(rowIds.formLatest(formId), latest);
};

const tenantIn = ({ tenantId }: { readonly tenantId: string }) => ofTenant(tenantId, DEFAULT_TENANT);
