import { locate } from '../shared/element-context';
import { askTerminate } from '../shared/terminated';
import { type Processor, reject } from './processor';

/** Ends a process instance with all that runs in it; a called one ends only with the one that called it. */
export const instanceCancel: Processor<'instance-cancel'> = (step, { key }) => {
  const rootKey = step.state.rootOf(key);
  const on = rootKey === undefined ? undefined : locate(step, rootKey, key);
  if (!on?.instance.definition || on.instance.state === 'terminating') {
    return reject('CANCEL', 'NOT_FOUND', `there is no running process instance with key ${key}`);
  }
  if (on.process.caller !== undefined) {
    const reason = `the process instance with key ${key} was called by another; cancel the root instance ${rootKey} instead`;
    return reject('CANCEL', 'INVALID_STATE', reason);
  }
  askTerminate(on, key);
  return undefined;
};
