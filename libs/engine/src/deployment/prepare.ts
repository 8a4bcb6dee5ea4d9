import { DeploymentRefused } from './deployment-refused';
import type { PreparedResource, ResourceFile } from './prepared-resource';

/** Parses and checks files and makes them ready for deployment-create; throws `DeploymentRefused` with every problem. */
export async function prepare(files: readonly ResourceFile[]): Promise<PreparedResource[]> {
  throw new DeploymentRefused(
    files.map(({ name }) => ({ resource: name, elementId: '', reason: 'cannot be read yet' })),
  );
}
