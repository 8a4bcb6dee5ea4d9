import { deployDecisions } from '../deployment/deploy-decisions';
import { deployForm } from '../deployment/deploy-form';
import { deployProcess } from '../deployment/deploy-process';
import type { PreparedResource } from '../deployment/prepared-resource';
import type {
  DecisionRecord,
  DecisionRequirementsMetadata,
  FormMetadata,
  ProcessMetadata,
} from '../protocol/deployment';
import { DEFAULT_TENANT } from '../protocol/key';
import { type Processor, reject } from './processor';

/** Takes in new versions of processes, decisions and forms: all or none. What is as the latest version stays that. */
export const deploymentCreate: Processor<'deployment-create'> = (step, { resources }) => {
  const twice = firstDouble(resources);
  if (twice) return reject('CREATE', 'INVALID_ARGUMENT', `'${twice}' is in the deployment more than once`);
  const key = step.nextKey();
  const processesMetadata: ProcessMetadata[] = [];
  const decisionRequirementsMetadata: DecisionRequirementsMetadata[] = [];
  const decisionsMetadata: DecisionRecord[] = [];
  const formMetadata: FormMetadata[] = [];
  for (const resource of resources) {
    if (resource.kind === 'bpmn') processesMetadata.push(...deployProcess(step, resource, key));
    if (resource.kind === 'form') formMetadata.push(deployForm(step, resource));
    if (resource.kind !== 'dmn') continue;
    const { requirements, decisions } = deployDecisions(step, resource);
    decisionRequirementsMetadata.push(requirements);
    decisionsMetadata.push(...decisions);
  }
  const deployment = {
    processesMetadata,
    decisionRequirementsMetadata,
    decisionsMetadata,
    formMetadata,
    tenantId: DEFAULT_TENANT,
  };
  step.say({ valueType: 'DEPLOYMENT', intent: 'CREATED', key, value: deployment });
  step.respond({ type: 'deployment-create', key, deployment });
  return undefined;
};

function firstDouble(resources: readonly PreparedResource[]): string | undefined {
  const seen = new Set<string>();
  for (const id of resources.flatMap(idsOf)) {
    if (seen.has(id)) return id.slice(id.indexOf(' ') + 1);
    seen.add(id);
  }
  return undefined;
}

function idsOf(resource: PreparedResource): string[] {
  if (resource.kind === 'bpmn') return resource.processes.map(({ id }) => `process ${id}`);
  if (resource.kind === 'form') return [`form ${resource.formId}`];
  return [`drg ${resource.decisions.id}`, ...resource.decisions.decisions.map(({ id }) => `decision ${id}`)];
}
