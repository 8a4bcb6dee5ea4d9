import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The incident is no more; the job that caused it can be taken again. */
export const incidentResolved: Applier<'INCIDENT'> = (state, { key, value, rootKey }) => {
  state.drop(rootKey!, 'incidents', key);
  state.changeElement(rootKey!, value.elementInstanceKey, (it) => {
    it.incident = undefined;
  });
  state.remove(rowIds.owner(key));
  const job = state.draft(rootKey!).jobs?.get(value.jobKey);
  if (job) state.put(rootKey!, 'jobs', value.jobKey, { ...job, state: undefined, recurs: undefined, error: undefined });
};
