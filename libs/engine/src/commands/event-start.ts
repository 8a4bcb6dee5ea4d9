import { locate } from '../shared/element-context';
import { startTriggered } from '../shared/fire';
import { startsByEvent } from '../shared/start-container';
import type { Processor } from './processor';

/** An event sub-process is active: the event that has opened it gets its token. */
export const eventStart: Processor<'event-start'> = (step, { rootKey, key }) => {
  const on = locate(step, rootKey, key);
  if (on && on.instance.state === undefined && startsByEvent(on)) startTriggered(on, key);
  return undefined;
};
