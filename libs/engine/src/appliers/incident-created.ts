import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The element instance stands still, and a job that is at fault cannot be taken. */
export const incidentCreated: Applier<'INCIDENT'> = (state, { key, value, rootKey }) => {
  const { elementInstanceKey: element, errorType: type, errorMessage: message, jobKey, variableScopeKey } = value;
  const job = jobKey === -1 ? undefined : jobKey;
  const scope = variableScopeKey === element ? undefined : variableScopeKey;
  state.put(rootKey!, 'incidents', key, { element, type, message, ...(job && { job }), ...(scope && { scope }) });
  state.changeElement(rootKey!, element, (it) => {
    it.incident = key;
  });
  state.insert(rowIds.owner(key), rootKey);
  const failed = state.draft(rootKey!).jobs?.get(jobKey);
  if (failed && !failed.state) state.put(rootKey!, 'jobs', jobKey, { ...failed, state: 'failed' });
};
