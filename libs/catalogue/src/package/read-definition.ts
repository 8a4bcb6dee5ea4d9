import { Rejected, type Violation } from '@farled/kernel';
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { readYaml } from './read-yaml';
import type { ServiceDefinition } from './service-definition';
import { SERVICE_FILE, type ServiceFiles } from './service-files';
import schema from './service-schema.json';

const isDefinition = addFormats(new Ajv({ allErrors: true })).compile<ServiceDefinition>(schema);

/** Reads service.yaml; throws Rejected `catalogue.definition` that names every fault by its place. */
export function readDefinition(files: ServiceFiles): ServiceDefinition {
  const content = readYaml(SERVICE_FILE, files[SERVICE_FILE]);
  if (isDefinition(content)) return content;
  throw new Rejected('catalogue.definition', 'invalid', {}, (isDefinition.errors ?? []).map(violation));
}

function violation({ instancePath, keyword, params, message = '' }: ErrorObject): Violation {
  const path = instancePath || '/';
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty);
    return { path, code: 'catalogue.unknown-key', params: { name } };
  }
  return { path, code: 'catalogue.value', params: { path, reason: message } };
}
