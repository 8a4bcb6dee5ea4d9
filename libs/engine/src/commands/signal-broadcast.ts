import { DEFAULT_TENANT } from '../protocol/key';
import { broadcast } from '../triggers/signal/broadcast';
import type { Processor } from './processor';

/** A signal from outside goes to all who wait for it; nobody needs to. */
export const signalBroadcast: Processor<'signal-broadcast'> = (step, { name, variables }) => {
  const key = broadcast(step, name, variables);
  step.respond({ type: 'signal-broadcast', key, tenantId: DEFAULT_TENANT });
  return undefined;
};
