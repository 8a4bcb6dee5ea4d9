import type { Job } from '../state/instance-document';
import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** There is work for somebody outside. */
export const jobCreated: Applier<'JOB'> = (state, { key, value, listener, rootKey }) => {
  const { elementInstanceKey: element, type, retries, customHeaders: headers } = value;
  const job: Job = { element, type, retries };
  const withHeaders = Object.keys(headers).length > 0 ? { ...job, headers } : job;
  state.put(rootKey!, 'jobs', key, listener === undefined ? withHeaders : { ...withHeaders, listener });
  state.changeElement(rootKey!, element, (it) => {
    it.job = key;
  });
  state.insert(rowIds.owner(key), rootKey);
};
