import type { CommandOf } from '../protocol/command';
import { DEFAULT_TENANT } from '../protocol/key';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import { sayActivating } from '../shared/lifecycle';
import { setLocal } from '../shared/set-variables';
import type { Definition } from '../state/instance-document';
import { rowIds } from '../state/row-ids';
import type { LatestRow, ProcessRow } from '../state/rows';
import { type Processor, reject } from './processor';

/** Starts a process at its none start event. */
export const instanceCreate: Processor<'instance-create'> = (step, command) => {
  const definition = findDefinition(step, command);
  if ('code' in definition) return definition;
  const model = step.models.model(definition.key);
  const element = model.elements[model.id]!;
  if (element.start === undefined) {
    return reject('CREATE', 'INVALID_STATE', `the process '${definition.id}' has no none start event`);
  }
  const rootKey = step.nextKey();
  const created = {
    bpmnProcessId: definition.id,
    version: definition.version,
    processDefinitionKey: definition.key,
    processInstanceKey: rootKey,
    tenantId: DEFAULT_TENANT,
  };
  const value = { ...created, variables: command.variables };
  step.say({ valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATED', key: step.nextKey(), value, rootKey });
  const process = { instanceKey: rootKey, definition, model };
  setLocal({ step, rootKey, process }, rootKey, command.variables);
  sayActivating(step, process, element, { rootKey, key: rootKey });
  step.ask({ type: 'element-activate', rootKey, elementId: element.id, key: rootKey });
  step.respond({ type: 'instance-create', ...created });
  return undefined;
};

function findDefinition(step: Context, command: CommandOf<'instance-create'>): Definition | Rejection {
  const { bpmnProcessId = '', version = -1, processDefinitionKey: key = -1 } = command;
  if (key > 0) return byKey(step, key);
  if (!bpmnProcessId) return reject('CREATE', 'INVALID_ARGUMENT', 'neither a process id nor a definition key is given');
  const latest = step.state.read<LatestRow>(rowIds.processLatest(bpmnProcessId));
  if (!latest) return reject('CREATE', 'NOT_FOUND', `there is no process with id '${bpmnProcessId}'`);
  if (version < 0 || version === latest.version) return { key: latest.key, id: bpmnProcessId, version: latest.version };
  const older = step.state.read<number>(rowIds.processVersion(bpmnProcessId, version));
  if (older === undefined) return reject('CREATE', 'NOT_FOUND', `there is no version ${version} of '${bpmnProcessId}'`);
  return { key: older, id: bpmnProcessId, version };
}

function byKey(step: Context, key: number): Definition | Rejection {
  const row = step.state.read<ProcessRow>(rowIds.process(key));
  if (!row) return reject('CREATE', 'NOT_FOUND', `there is no process with key ${key}`);
  return { key, id: row.bpmnProcessId, version: row.version };
}
