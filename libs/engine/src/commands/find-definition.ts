import type { CommandOf } from '../protocol/command';
import type { Rejection } from '../protocol/rejection';
import type { Context } from '../shared/context';
import type { Definition } from '../state/instance-document';
import { rowIds } from '../state/row-ids';
import type { LatestRow, ProcessRow } from '../state/rows';
import { reject } from './processor';

/** The process definition that is asked for: by id and version, by id alone, or by key. */
export function findDefinition(step: Context, command: CommandOf<'instance-create'>): Definition | Rejection {
  const { bpmnProcessId = '', version = -1, processDefinitionKey: key = -1 } = command;
  if (bpmnProcessId) return byId(step, bpmnProcessId, version);
  if (key >= 0) return byKey(step, key);
  return reject('CREATE', 'INVALID_ARGUMENT', 'neither a process id nor a definition key is given');
}

function byId(step: Context, id: string, version: number): Definition | Rejection {
  const latest = step.state.read<LatestRow>(rowIds.processLatest(id));
  if (!latest) return reject('CREATE', 'NOT_FOUND', `there is no process with id '${id}'`);
  if (version < 0 || version === latest.version) return { key: latest.key, id, version: latest.version };
  const older = step.state.read<number>(rowIds.processVersion(id, version));
  if (older === undefined) return reject('CREATE', 'NOT_FOUND', `there is no version ${version} of '${id}'`);
  return { key: older, id, version };
}

function byKey(step: Context, key: number): Definition | Rejection {
  const row = step.state.read<ProcessRow>(rowIds.process(key));
  if (!row || row.tenant !== step.tenant) return reject('CREATE', 'NOT_FOUND', `there is no process with key ${key}`);
  return { key, id: row.bpmnProcessId, version: row.version };
}
