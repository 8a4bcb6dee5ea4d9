import { createHash } from 'node:crypto';
import { linkModel } from '../decisions';
import type { PreparedDecisions, PreparedResource } from './prepared-resource';

/** Gives each DMN file the models that it imports from the others, with their bytes, so that it stands for itself from then on. */
export function linkImports(resources: readonly PreparedResource[]): PreparedResource[] {
  const files = resources.filter((resource) => resource.kind === 'dmn');
  return resources.map((resource) => (resource.kind === 'dmn' ? link(resource, files) : resource));
}

function link(resource: PreparedDecisions, files: readonly PreparedDecisions[]): PreparedDecisions {
  const { model, imported } = linkModel(
    resource.decisions,
    files.map(({ decisions }) => decisions),
  );
  const sources = files.filter(({ decisions }) => imported.has(decisions)).map(({ content }) => content);
  if (sources.length === 0) return resource;
  // A change in what is imported is a change of the file.
  const checksum = createHash('md5')
    .update([resource.content, ...sources].join('\n'))
    .digest('base64');
  return { ...resource, decisions: model, imported: sources, checksum };
}
