import type { FormMetadata } from '../protocol/deployment';
import { DEFAULT_TENANT } from '../protocol/key';
import type { Context } from '../shared/context';
import { rowIds } from '../state/row-ids';
import { versionOf } from './latest';
import type { PreparedResource } from './prepared-resource';

type Form = Extract<PreparedResource, { kind: 'form' }>;

/** Says whether a form is a new version. */
export function deployForm(step: Context, resource: Form): FormMetadata {
  const { formId, name: resourceName, checksum, content } = resource;
  const { key, version, duplicate } = versionOf(step, rowIds.formLatest(formId), resource);
  const metadata = { formId, version, formKey: key, resourceName, checksum, duplicate, tenantId: DEFAULT_TENANT };
  const value = { ...metadata, resource: content };
  if (!duplicate) step.say({ valueType: 'FORM', intent: 'CREATED', key, value });
  return metadata;
}
