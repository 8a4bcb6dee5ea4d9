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
  const same = versionOf(step, rowIds.decisionRequirementsLatest(model.id), resource);
  const isNew = same.duplicate && !areLatest(step, same.key, model.decisions);
  const { key, version, duplicate } = isNew
    ? { key: step.nextKey(), version: same.version + 1, duplicate: false }
    : same;
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

/** Another file may have brought newer versions of the same decisions: to deploy this one again brings them back. */
function areLatest(step: Context, drgKey: Key, decisions: readonly ExecutableDecision[]): boolean {
  return decisions.every(({ id }) => latestOf(step, id)?.decisionRequirementsKey === drgKey);
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
  return { key: step.nextKey(), version: (latestOf(step, decisionId)?.version ?? 0) + 1 };
}

function latestOf(step: Context, decisionId: string): DecisionRow | undefined {
  const key = step.state.read<Key>(rowIds.decisionLatest(decisionId));
  return key === undefined ? undefined : step.state.read<DecisionRow>(rowIds.decision(key));
}
