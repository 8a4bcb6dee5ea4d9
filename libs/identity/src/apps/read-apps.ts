import type { AppScope } from '@farled/kernel';
import Ajv from 'ajv';
import { parse } from 'yaml';
import schema from './apps-schema.json';

/** An app as the administrator has registered it. */
export interface RegisteredApp {
  readonly id: string;
  /** `native` keeps no secret (RFC 8252); `server` shows one. */
  readonly kind: 'native' | 'server';
  readonly name: { readonly sv: string; readonly en: string };
  /** Who answers for the app, as residents know it. */
  readonly owner: string;
  /** File with the secret, in the folder of certificates. */
  readonly secretFile?: string;
  readonly redirectUris: readonly string[];
  /** The most that it may ask a resident for. */
  readonly scopes: readonly AppScope[];
}

const isApps = new Ajv({ allErrors: true }).compile<{ apps: RegisteredApp[] }>(schema);

/** The apps of a file (YAML or JSON); throws an error that names every fault by its place. */
export function readApps(text: string): RegisteredApp[] {
  const content: unknown = parse(text);
  if (!isApps(content)) {
    const faults = (isApps.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    throw new Error(`the apps are wrong:\n${[...new Set(faults)].map((one) => `  - ${one}`).join('\n')}`);
  }
  const ids = content.apps.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`two apps have the id ${twice}`);
  return content.apps;
}
