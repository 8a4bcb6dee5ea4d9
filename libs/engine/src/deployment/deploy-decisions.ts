import type { ExecutableDecision } from '../decisions';
import type { DecisionRecord, DecisionRequirementsMetadata } from '../protocol/deployment';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { Context } from '../shared/context';
import { rowIds } from '../state/row-ids';
import type { DecisionRow, DecisionsRow } from '../state/rows';
import { versionOf } from './latest';
import type { PreparedResource } from './prepared-resource';

type Dmn = Extract<PreparedResource, { kind: 'dmn' }>;

interface Deployed {
  readonly requirements: DecisionRequirementsMetadata;
  readonly decisions: readonly DecisionRecord[];
}

/** Says whether a DMN file is a new version; its decisions follow it. */
export function deployDecisions(step: Context, resource: Dmn): Deployed {
  const { decisions: model, content } = resource;
  const { key, version, duplicate } = versionOf(step, rowIds.decisionRequirementsLatest(model.id), resource);
  const requirements = {
    decisionRequirementsId: model.id,
    decisionRequirementsName: model.name,
    decisionRequirementsVersion: version,
    decisionRequirementsKey: key,
    namespace: model.namespace,
    resourceName: resource.name,
    checksum: resource.checksum,
    duplicate,
    tenantId: DEFAULT_TENANT,
  };
  const { imported } = resource;
  const value = { ...requirements, resource: content, ...(imported && { importedResources: imported }) };
  if (!duplicate) step.say({ valueType: 'DECISION_REQUIREMENTS', intent: 'CREATED', key, value });
  return { requirements, decisions: model.decisions.map((decision) => deployDecision(step, requirements, decision)) };
}

function deployDecision(
  step: Context,
  { decisionRequirementsId, decisionRequirementsKey, duplicate }: DecisionRequirementsMetadata,
  { id: decisionId, name: decisionName }: ExecutableDecision,
): DecisionRecord {
  const known = duplicate ? step.state.read<DecisionsRow>(rowIds.decisionsOf(decisionRequirementsKey)) : undefined;
  const { key: decisionKey, version } = known?.[decisionId] ?? nextVersion(step, decisionId);
  const value = {
    decisionId,
    decisionName,
    version,
    decisionKey,
    decisionRequirementsId,
    decisionRequirementsKey,
    duplicate,
    tenantId: DEFAULT_TENANT,
  };
  if (!duplicate) step.say({ valueType: 'DECISION', intent: 'CREATED', key: decisionKey, value });
  return value;
}

function nextVersion(step: Context, decisionId: string): { readonly key: Key; readonly version: number } {
  const latestKey = step.state.read<Key>(rowIds.decisionLatest(decisionId));
  const latest = latestKey === undefined ? undefined : step.state.read<DecisionRow>(rowIds.decision(latestKey));
  return { key: step.nextKey(), version: (latest?.version ?? 0) + 1 };
}
