import type { DecisionEvaluationRecord } from './decision-evaluation';
import type { DeploymentRecord } from './deployment';
import type { Key } from './key';

/** What the client hears when its command was accepted; commands not named here answer with nothing. */
export type Response =
  | { readonly type: 'deployment-create'; readonly key: Key; readonly deployment: DeploymentRecord }
  | {
      readonly type: 'instance-create';
      readonly processDefinitionKey: Key;
      readonly bpmnProcessId: string;
      readonly version: number;
      readonly processInstanceKey: Key;
      readonly tenantId: string;
    }
  | { readonly type: 'message-publish'; readonly key: Key; readonly tenantId: string }
  | { readonly type: 'signal-broadcast'; readonly key: Key; readonly tenantId: string }
  | { readonly type: 'variables-set'; readonly key: Key }
  | { readonly type: 'decision-evaluate'; readonly key: Key; readonly evaluation: DecisionEvaluationRecord };
