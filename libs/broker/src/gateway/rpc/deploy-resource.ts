import type { DeploymentRecord, ResourceFile } from '@farled/engine';
import { rejected } from '../gateway-error';
import { readKey } from '../read-request';
import { accepted, type RpcPorts, responseOf } from '../rpc-ports';

interface DeployResourceRequest {
  readonly resources: readonly ResourceFile[];
  readonly tenantId: string;
}

interface DeployProcessRequest {
  readonly processes: readonly { readonly name: string; readonly definition: Uint8Array }[];
}

interface DeleteResourceRequest {
  readonly resourceKey: string;
}

/** New versions of processes, decisions and forms: all of a request, or nothing; and their end. */
export const deploymentCommands = ({ submit, prepare, tenants }: RpcPorts) => {
  const deploy = async (files: readonly ResourceFile[], of: { readonly tenant?: string } = {}) => {
    if (files.length === 0) {
      const reason = 'Expected to deploy at least one resource, but none given';
      throw rejected({ code: 'INVALID_ARGUMENT', command: 'CREATE', reason });
    }
    const resources = await prepare(files);
    return responseOf('deployment-create', await submit({ type: 'deployment-create', resources, ...of }, true));
  };
  return {
    async DeployResource({ resources, tenantId }: DeployResourceRequest) {
      const { key, deployment } = await deploy(resources, tenants.one('DeployResource', tenantId));
      return { key, deployments: describe(deployment), tenantId: deployment.tenantId };
    },

    async DeployProcess({ processes }: DeployProcessRequest) {
      const { key, deployment } = await deploy(
        processes.map(({ name, definition }) => ({ name, content: definition })),
      );
      return { key, processes: deployment.processesMetadata };
    },

    async DeleteResource({ resourceKey }: DeleteResourceRequest) {
      accepted(await submit({ type: 'resource-delete', key: readKey(resourceKey) }));
      return {};
    },
  };
};

function describe(deployment: DeploymentRecord): object[] {
  return [
    ...deployment.processesMetadata.map((process) => ({ process })),
    ...deployment.decisionsMetadata.map((decision) => ({
      decision: {
        dmnDecisionId: decision.decisionId,
        dmnDecisionName: decision.decisionName,
        version: decision.version,
        decisionKey: decision.decisionKey,
        dmnDecisionRequirementsId: decision.decisionRequirementsId,
        decisionRequirementsKey: decision.decisionRequirementsKey,
        tenantId: decision.tenantId,
      },
    })),
    ...deployment.decisionRequirementsMetadata.map((drg) => ({
      decisionRequirements: {
        dmnDecisionRequirementsId: drg.decisionRequirementsId,
        dmnDecisionRequirementsName: drg.decisionRequirementsName,
        version: drg.decisionRequirementsVersion,
        decisionRequirementsKey: drg.decisionRequirementsKey,
        resourceName: drg.resourceName,
        tenantId: drg.tenantId,
      },
    })),
    ...deployment.formMetadata.map((form) => ({ form })),
  ];
}
