import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** The element instance stands still, and a job that is at fault cannot be taken. */
export const incidentCreated: Applier<'INCIDENT'> = (state, { key, value, rootKey }) => {
  const { elementInstanceKey: element, errorType: type, errorMessage: message, jobKey } = value;
  state.put(rootKey!, 'incidents', key, { element, type, message, ...(jobKey === -1 ? {} : { job: jobKey }) });
  state.changeElement(rootKey!, element, (it) => {
    it.incident = key;
  });
  state.insert(rowIds.owner(key), rootKey);
  const job = state.draft(rootKey!).jobs?.get(jobKey);
  if (job && !job.state) state.put(rootKey!, 'jobs', jobKey, { ...job, state: 'failed' });
};
