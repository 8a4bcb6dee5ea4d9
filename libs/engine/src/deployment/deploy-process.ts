import type { ProcessMetadata } from '../protocol/deployment';
import { DEFAULT_TENANT, type Key } from '../protocol/key';
import type { Context } from '../shared/context';
import { rowIds } from '../state/row-ids';
import type { LatestRow } from '../state/rows';
import { versionOf } from './latest';
import { closeStarts, openStarts } from './move-starts';
import type { PreparedResource } from './prepared-resource';

type Bpmn = Extract<PreparedResource, { kind: 'bpmn' }>;

/** Says which processes of a file are new versions; events start the newest version alone. */
export function deployProcess(step: Context, resource: Bpmn, deploymentKey: Key): ProcessMetadata[] {
  return resource.processes.map((model) => {
    const bpmnProcessId = model.id;
    const latestId = rowIds.processLatest(bpmnProcessId);
    const before = step.state.read<LatestRow>(latestId);
    const last = step.state.read<number>(rowIds.processLast(bpmnProcessId));
    const { key, version, duplicate } = versionOf(step, latestId, resource, last);
    const metadata = {
      bpmnProcessId,
      version,
      processDefinitionKey: key,
      resourceName: resource.name,
      checksum: resource.checksum,
      duplicate,
      tenantId: DEFAULT_TENANT,
    };
    const value = { ...metadata, resource: resource.content, deploymentKey };
    if (duplicate) return metadata;
    step.say({ valueType: 'PROCESS', intent: 'CREATED', key, value });
    if (before) closeStarts(step, { processDefinitionKey: before.key, bpmnProcessId });
    openStarts(step, { processDefinitionKey: key, bpmnProcessId }, model);
    return metadata;
  });
}
