import { rowIds } from '../state/row-ids';
import type { Applier } from './applier';

/** There is work for somebody outside. */
export const jobCreated: Applier<'JOB'> = (state, { key, value, rootKey }) => {
  const { elementInstanceKey: element, type, retries, customHeaders: headers } = value;
  const hasHeaders = Object.keys(headers).length > 0;
  state.put(rootKey!, 'jobs', key, hasHeaders ? { element, type, retries, headers } : { element, type, retries });
  state.changeElement(rootKey!, element, (it) => {
    it.job = key;
  });
  state.insert(rowIds.owner(key), rootKey);
};
