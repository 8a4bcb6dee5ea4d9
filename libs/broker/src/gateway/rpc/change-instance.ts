import type { ActivateInstruction, MappingInstruction } from '@farled/engine';
import { readKey, readVariables } from '../read-request';
import { accepted, type RpcPorts } from '../rpc-ports';

interface ModifyRequest {
  readonly processInstanceKey: string;
  readonly activateInstructions: readonly ActivateRequest[];
  readonly terminateInstructions: readonly { readonly elementInstanceKey: string }[];
}

interface ActivateRequest {
  readonly elementId: string;
  readonly ancestorElementInstanceKey: string;
  readonly variableInstructions: readonly { readonly variables: string; readonly scopeId: string }[];
}

interface MigrateRequest {
  readonly processInstanceKey: string;
  readonly migrationPlan: {
    readonly targetProcessDefinitionKey: string;
    readonly mappingInstructions: readonly MappingInstruction[];
  } | null;
}

/** Running instances that are put right by hand: elsewhere in their process, or into another version of it. */
export const changeCommands = ({ submit }: RpcPorts) => ({
  async ModifyProcessInstance(request: ModifyRequest) {
    const command = {
      type: 'instance-modify',
      key: readKey(request.processInstanceKey),
      activate: request.activateInstructions.map(readActivation),
      terminate: request.terminateInstructions.map(({ elementInstanceKey }) => ({
        elementInstanceKey: readKey(elementInstanceKey),
      })),
    } as const;
    accepted(await submit(command));
    return {};
  },

  async MigrateProcessInstance({ processInstanceKey, migrationPlan }: MigrateRequest) {
    const command = {
      type: 'instance-migrate',
      key: readKey(processInstanceKey),
      targetProcessDefinitionKey: readKey(migrationPlan?.targetProcessDefinitionKey ?? '0'),
      mappings: migrationPlan?.mappingInstructions ?? [],
    } as const;
    accepted(await submit(command));
    return {};
  },
});

function readActivation(request: ActivateRequest): ActivateInstruction {
  const { elementId, ancestorElementInstanceKey, variableInstructions } = request;
  return {
    elementId,
    ancestorScopeKey: readKey(ancestorElementInstanceKey),
    variableInstructions: variableInstructions.map(({ variables, scopeId }) => ({
      elementId: scopeId,
      variables: readVariables(variables),
    })),
  };
}
