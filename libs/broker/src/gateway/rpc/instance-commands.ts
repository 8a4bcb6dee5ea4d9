import { readKey, readVariables } from '../read-request';
import { accepted, type RpcPorts, responseOf } from '../rpc-ports';

interface CancelRequest {
  readonly processInstanceKey: string;
}

interface SetVariablesRequest {
  readonly elementInstanceKey: string;
  readonly variables: string;
  readonly local: boolean;
}

interface ResolveIncidentRequest {
  readonly incidentKey: string;
}

/** What is done to process instances from outside. */
export const instanceCommands = ({ submit }: RpcPorts) => ({
  async CancelProcessInstance({ processInstanceKey }: CancelRequest) {
    accepted(await submit({ type: 'instance-cancel', key: readKey(processInstanceKey) }, true));
    return {};
  },

  async SetVariables({ elementInstanceKey, variables, local }: SetVariablesRequest) {
    const key = readKey(elementInstanceKey);
    const command = {
      type: 'variables-set',
      elementInstanceKey: key,
      variables: readVariables(variables),
      local,
    } as const;
    return responseOf('variables-set', await submit(command));
  },

  async ResolveIncident({ incidentKey }: ResolveIncidentRequest) {
    accepted(await submit({ type: 'incident-resolve', key: readKey(incidentKey) }));
    return {};
  },
});
