import { DEFAULT_TENANT, type Key, type Variables } from '../../protocol/key';
import type { Context } from '../../shared/context';
import { startByEvent } from '../../shared/start-by-event';
import { rowIds } from '../../state/row-ids';
import type { EventStartsRow, SignalsRow } from '../../state/rows';

/** Sends a signal to all who wait for it now, and starts the processes that begin with it. */
export function broadcast(step: Context, signalName: string, variables: Variables): Key {
  step.state.require([rowIds.signalStarts(signalName), rowIds.signals(signalName)]);
  const key = step.nextKey();
  const value = { signalName, variables, tenantId: DEFAULT_TENANT };
  step.say({ valueType: 'SIGNAL', intent: 'BROADCASTED', key, value });
  for (const { processDefinitionKey, target } of step.state.read<EventStartsRow>(rowIds.signalStarts(signalName)) ??
    []) {
    startByEvent(step, { rootKey: step.nextKey(), processDefinitionKey, target, variables });
  }
  const waiting = step.state.read<SignalsRow>(rowIds.signals(signalName));
  if (waiting) step.ask({ type: 'signal-deliver', key, name: signalName, page: waiting.first, variables });
  return key;
}
