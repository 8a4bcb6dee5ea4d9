import { unimplemented } from '../gateway-error';
import { checkTenant, readKey, readVariables } from '../read-request';
import { accepted, type RpcPorts, responseOf } from '../rpc-ports';

interface CreateRequest {
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly variables: string;
  readonly startInstructions: readonly unknown[];
  readonly tenantId: string;
}

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
  async CreateProcessInstance(request: CreateRequest) {
    const { bpmnProcessId, version, tenantId } = request;
    checkTenant('CreateProcessInstance', tenantId);
    if (request.startInstructions.length > 0) throw unimplemented('CreateProcessInstance with start instructions');
    const outcome = await submit({
      type: 'instance-create',
      processDefinitionKey: readKey(request.processDefinitionKey),
      bpmnProcessId,
      version,
      variables: readVariables(request.variables),
    });
    return responseOf('instance-create', outcome);
  },

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
