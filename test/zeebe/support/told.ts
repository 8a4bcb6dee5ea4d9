import type { StreamRecord } from '@farled/stream';

/** What only Zeebe says, because it is a cluster: partitions agree with each other, leases and batches are written down. */
const ONLY_ZEEBE_TYPES = new Set(['DEPLOYMENT', 'COMMAND_DISTRIBUTION', 'DEPLOYMENT_DISTRIBUTION', 'JOB_BATCH']);
const ONLY_ZEEBE = new Set([
  'JOB TIMED_OUT',
  'MESSAGE_SUBSCRIPTION CORRELATING',
  'PROCESS_MESSAGE_SUBSCRIPTION CREATING',
  'PROCESS_MESSAGE_SUBSCRIPTION DELETING',
]);

/** True for a record that both engines write. */
export const isTold = ({ valueType, intent }: StreamRecord): boolean =>
  !ONLY_ZEEBE_TYPES.has(valueType) && !ONLY_ZEEBE.has(`${valueType} ${intent}`);
