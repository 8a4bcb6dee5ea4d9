import { DEFAULT_TENANT } from '../protocol/key';
import { locate } from '../shared/element-context';
import { merge, setLocal } from '../shared/set-variables';
import { type Processor, reject } from './processor';

/** A client sets variables of an element instance: in this very scope, or each where it is known. */
export const variablesSet: Processor<'variables-set'> = (step, { elementInstanceKey, variables, local }) => {
  const rootKey = step.state.rootOf(elementInstanceKey);
  const on = rootKey === undefined ? undefined : locate(step, rootKey, elementInstanceKey);
  if (!on) return reject('UPDATE', 'NOT_FOUND', `there is no element instance with key ${elementInstanceKey}`);
  const key = step.nextKey();
  if (local) setLocal(on, on.key, variables);
  else merge(on, on.key, variables);
  step.say({
    valueType: 'VARIABLE_DOCUMENT',
    intent: 'UPDATED',
    key,
    value: {
      scopeKey: on.key,
      updateSemantics: local ? 'LOCAL' : 'PROPAGATE',
      variables,
      tenantId: DEFAULT_TENANT,
    },
    rootKey,
  });
  step.respond({ type: 'variables-set', key });
  return undefined;
};
