import { createHash } from 'node:crypto';
import { DeploymentRefused } from './deployment-refused';
import { linkImports } from './link-imports';
import { prepareBpmn } from './prepare-bpmn';
import { prepareDmn } from './prepare-dmn';
import { prepareForm } from './prepare-form';
import type { DeploymentProblem, PreparedResource, ResourceFile } from './prepared-resource';

/** Parses and checks files and makes them ready for deployment-create; throws `DeploymentRefused` with every problem. */
export async function prepare(files: readonly ResourceFile[]): Promise<PreparedResource[]> {
  const problems: DeploymentProblem[] = [];
  const prepared: (PreparedResource | undefined)[] = [];
  for (const file of files) {
    const report = (elementId: string, reason: string) => problems.push({ resource: file.name, elementId, reason });
    prepared.push(await prepareFile(file, report));
  }
  if (problems.length > 0) throw new DeploymentRefused(problems);
  return linkImports(prepared.filter((resource) => resource !== undefined));
}

async function prepareFile(
  { name, content }: ResourceFile,
  report: (elementId: string, reason: string) => void,
): Promise<PreparedResource | undefined> {
  const text = new TextDecoder().decode(content);
  const base64 = Buffer.from(content).toString('base64');
  const resource = { name, content: base64, checksum: createHash('md5').update(content).digest('base64') };
  if (/\.(bpmn|xml)$/.test(name)) return { ...resource, kind: 'bpmn', processes: await prepareBpmn(text, report) };
  if (/\.form$/.test(name)) return { ...resource, kind: 'form', formId: prepareForm(text, report) };
  if (!/\.dmn$/.test(name)) {
    report('', 'is neither .bpmn, .dmn nor .form');
    return undefined;
  }
  const decisions = await prepareDmn(text, report);
  return decisions && { ...resource, kind: 'dmn', decisions };
}
