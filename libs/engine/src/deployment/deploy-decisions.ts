import type { DecisionRecord, DecisionRequirementsMetadata } from '../protocol/deployment';
import { DEFAULT_TENANT } from '../protocol/key';
import type { Context } from '../shared/context';
import { rowIds } from '../state/row-ids';
import type { DecisionRow } from '../state/rows';
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
  const value = { ...requirements, resource: content };
  if (!duplicate) step.say({ valueType: 'DECISION_REQUIREMENTS', intent: 'CREATED', key, value });
  return { requirements, decisions: model.decisions.map((decision) => deployDecision(step, requirements, decision)) };
}

function deployDecision(
  step: Context,
  { decisionRequirementsId, decisionRequirementsKey, duplicate }: DecisionRequirementsMetadata,
  { id: decisionId, name: decisionName }: { readonly id: string; readonly name: string },
): DecisionRecord {
  const latestKey = step.state.read<number>(rowIds.decisionLatest(decisionId));
  const latest = latestKey === undefined ? undefined : step.state.read<DecisionRow>(rowIds.decision(latestKey));
  const decisionKey = duplicate && latestKey !== undefined ? latestKey : step.nextKey();
  const version = duplicate && latest ? latest.version : (latest?.version ?? 0) + 1;
  const tenantId = DEFAULT_TENANT;
  const value = {
    decisionId,
    decisionName,
    version,
    decisionKey,
    decisionRequirementsId,
    decisionRequirementsKey,
    duplicate,
    tenantId,
  };
  if (!duplicate) step.say({ valueType: 'DECISION', intent: 'CREATED', key: decisionKey, value });
  return value;
}
