import type { Command, CommandOf } from '../protocol/command';
import type { Key } from '../protocol/key';
import type { ReadState } from '../state/read-state';
import { rowIds } from '../state/row-ids';
import type { DecisionRequirementsRow, FollowUpRow, FormRow, ProcessRow } from '../state/rows';

/** Lists in records and answers whose entries name their tenant, too. */
const LISTS = [
  'processesMetadata',
  'decisionRequirementsMetadata',
  'decisionsMetadata',
  'formMetadata',
  'evaluatedDecisions',
] as const;

type Find<T extends Command['type']> = (state: ReadState, command: CommandOf<T>) => string | undefined;

const ofRoot = (state: ReadState, rootKey: Key | undefined) =>
  rootKey === undefined ? undefined : state.element(rootKey, rootKey)?.definition?.tenant;
const byInstance = (state: ReadState, { key }: { readonly key: Key }) => ofRoot(state, state.rootOf(key));
const byOwner = (state: ReadState, { key }: { readonly key: Key }) => ofRoot(state, state.ownerOf(key));

/** Where commands find whose names are meant, when they work on something that is there. */
const finders: { readonly [T in Command['type']]?: Find<T> } = {
  continue: (state, { key }) => state.read<FollowUpRow>(rowIds.followUp(key))?.tenant,
  'resource-delete': tenantOfResource,
  'timer-trigger': (state, { rootKey, processDefinitionKey: key }) =>
    key === undefined ? ofRoot(state, rootKey) : state.read<ProcessRow>(rowIds.process(key))?.tenant,
  'instance-cancel': byInstance,
  'instance-modify': byInstance,
  'instance-migrate': byInstance,
  'variables-set': (state, { elementInstanceKey }) => ofRoot(state, state.rootOf(elementInstanceKey)),
  'incident-resolve': byOwner,
  'job-complete': byOwner,
  'job-fail': byOwner,
  'job-throw-error': byOwner,
  'job-update-retries': byOwner,
  'job-update-timeout': byOwner,
  'job-too-large': byOwner,
  'job-recur': (state, { rootKey }) => ofRoot(state, rootKey),
};

/** The tenant that a command works for: the one it names, or that of what it works on; undefined: the default one. */
export function tenantOf(state: ReadState, command: Command): string | undefined {
  if ('tenant' in command && command.tenant !== undefined) return command.tenant;
  return (finders[command.type] as Find<Command['type']> | undefined)?.(state, command);
}

/** What is said or answered for a tenant names it. */
export function inTenant<T extends object>(value: T, tenantId: string): T {
  const copy = { ...value } as Record<string, unknown>;
  if ('tenantId' in copy) copy.tenantId = tenantId;
  for (const list of LISTS)
    if (Array.isArray(copy[list])) copy[list] = copy[list].map((entry: object) => inTenant(entry, tenantId));
  return copy as T;
}

function tenantOfResource(state: ReadState, { key }: { readonly key: Key }): string | undefined {
  const ids = [rowIds.process(key), rowIds.decisionRequirements(key), rowIds.form(key)];
  state.require(ids);
  const rows = ids.map((id) => state.read<ProcessRow | DecisionRequirementsRow | FormRow>(id));
  return rows.find((row) => row !== undefined)?.tenant;
}
