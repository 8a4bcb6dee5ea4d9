import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import schema from './providers-schema.json';
import type { StaffProvider } from './staff-provider';

const isProviders = addFormats(new Ajv({ allErrors: true })).compile<{ providers: StaffProvider[] }>(schema);

/** The identity providers of a file (YAML or JSON); throws an error that names every fault by its place. */
export function readProviders(text: string): StaffProvider[] {
  const content: unknown = parse(text);
  if (!isProviders(content)) {
    const faults = (isProviders.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw new Error(`the identity providers are wrong:\n${[...new Set(faults)].map((one) => `  - ${one}`).join('\n')}`);
  }
  const ids = content.providers.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`two identity providers have the id ${twice}`);
  return content.providers;
}
