import type { Key } from '../protocol/key';
import type { MutableState } from '../state/mutable-state';
import { rowIds } from '../state/row-ids';
import type { LatestRow } from '../state/rows';
import type { Applier } from './applier';

/** The version of a process is no more; its number is never given again. */
export const processDeleted: Applier<'PROCESS'> = (state, { value }) => {
  const { bpmnProcessId: id, version, processDefinitionKey: key } = value;
  const latest = state.read<LatestRow>(rowIds.processLatest(id));
  const last = state.read<number>(rowIds.processLast(id)) ?? 0;
  state.write(rowIds.processLast(id), Math.max(last, latest?.version ?? 0));
  state.remove(rowIds.process(key));
  state.remove(rowIds.processVersion(id, version));
  if (latest?.key !== key) return;
  const before = previous<Key>(state, version, (at) => rowIds.processVersion(id, at));
  // As in Zeebe, whatever is deployed next is a new version, even with the bytes of this one.
  const row = before && { key: before.row, version: before.version, resourceName: '', checksum: '' };
  writeOrRemove(state, rowIds.processLatest(id), row);
};

/** The version of a DMN file is no more. */
export const decisionRequirementsDeleted: Applier<'DECISION_REQUIREMENTS'> = (state, { value }) => {
  const { decisionRequirementsId: id, decisionRequirementsVersion: version, decisionRequirementsKey: key } = value;
  state.remove(rowIds.decisionRequirements(key));
  state.remove(rowIds.decisionsOf(key));
  state.remove(rowIds.decisionRequirementsVersion(id, version));
  if (state.read<LatestRow>(rowIds.decisionRequirementsLatest(id))?.key !== key) return;
  const before = previous<LatestRow>(state, version, (at) => rowIds.decisionRequirementsVersion(id, at));
  writeOrRemove(state, rowIds.decisionRequirementsLatest(id), before?.row);
};

/** The version of a decision is no more. */
export const decisionDeleted: Applier<'DECISION'> = (state, { value }) => {
  const { decisionId: id, version, decisionKey: key } = value;
  state.remove(rowIds.decision(key));
  state.remove(rowIds.decisionVersion(id, version));
  if (state.read<Key>(rowIds.decisionLatest(id)) !== key) return;
  const before = previous<Key>(state, version, (at) => rowIds.decisionVersion(id, at));
  writeOrRemove(state, rowIds.decisionLatest(id), before?.row);
};

/** The version of a form is no more. */
export const formDeleted: Applier<'FORM'> = (state, { value }) => {
  const { formId: id, version, formKey: key } = value;
  state.remove(rowIds.form(key));
  state.remove(rowIds.formVersion(id, version));
  if (state.read<LatestRow>(rowIds.formLatest(id))?.key !== key) return;
  const before = previous<LatestRow>(state, version, (at) => rowIds.formVersion(id, at));
  writeOrRemove(state, rowIds.formLatest(id), before?.row);
};

/** The highest version below this one that is still there. */
function previous<T>(
  state: MutableState,
  version: number,
  idOf: (version: number) => string,
): { readonly row: T; readonly version: number } | undefined {
  const versions = Array.from({ length: version - 1 }, (_, at) => version - 1 - at);
  state.require(versions.map(idOf));
  for (const at of versions) {
    const row = state.read<T>(idOf(at));
    if (row !== undefined) return { row, version: at };
  }
  return undefined;
}

function writeOrRemove(state: MutableState, id: string, row: unknown): void {
  if (row === undefined) state.remove(id);
  else state.write(id, row);
}
