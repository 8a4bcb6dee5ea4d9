import type { StreamRecord } from '@farled/stream';

/** What one of the two has for itself: a cluster agrees on deployments and writes leases down; its exporter leaves two kinds out. */
const NOT_SHARED_TYPES = new Set([
  'DEPLOYMENT',
  'COMMAND_DISTRIBUTION',
  'DEPLOYMENT_DISTRIBUTION',
  'JOB_BATCH',
  'PROCESS_EVENT',
  'PROCESS_INSTANCE_RESULT',
]);
const NOT_SHARED = new Set([
  'JOB TIMED_OUT',
  'MESSAGE_SUBSCRIPTION CORRELATING',
  'PROCESS_MESSAGE_SUBSCRIPTION CREATED',
  'PROCESS_MESSAGE_SUBSCRIPTION CREATING',
  'PROCESS_MESSAGE_SUBSCRIPTION DELETING',
]);

/** True for a record that both engines write. */
export const isTold = ({ valueType, intent }: StreamRecord): boolean =>
  !NOT_SHARED_TYPES.has(valueType) && !NOT_SHARED.has(`${valueType} ${intent}`);
