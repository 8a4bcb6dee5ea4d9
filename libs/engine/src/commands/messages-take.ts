import { locate } from '../shared/element-context';
import { correlateBuffered } from '../triggers/message/correlate';
import type { Processor } from './processor';

/** What came before an element instance began to wait for it is correlated now, if that still waits. */
export const messagesTake: Processor<'messages-take'> = (step, { rootKey, key, later }) => {
  const on = locate(step, rootKey, key);
  if (!on) return undefined;
  if (later > 0) step.ask({ type: 'messages-take', rootKey, key, later: later - 1 });
  else correlateBuffered(on);
  return undefined;
};
