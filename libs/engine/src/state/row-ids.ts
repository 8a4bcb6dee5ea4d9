import type { Key } from '../protocol/key';

/** The ids of the rows, `<kind>/<rest>`. A name is encoded, so that it cannot run into what follows it. */
export const rowIds = {
  instance: (rootKey: Key) => `instance/${rootKey}`,
  owner: (key: Key) => `owner/${key}`,
  process: (key: Key) => `process/${key}`,
  processVersion: (bpmnProcessId: string, version: number) => `process-version/${encode(bpmnProcessId)}/${version}`,
  processLatest: (bpmnProcessId: string) => `process-latest/${encode(bpmnProcessId)}`,
  decisionRequirements: (key: Key) => `drg/${key}`,
  decisionRequirementsLatest: (id: string) => `drg-latest/${encode(id)}`,
  decisionsOf: (drgKey: Key) => `drg-decisions/${drgKey}`,
  decision: (key: Key) => `decision/${key}`,
  decisionLatest: (id: string) => `decision-latest/${encode(id)}`,
  form: (key: Key) => `form/${key}`,
  formLatest: (id: string) => `form-latest/${encode(id)}`,
  subscriptions: (name: string, correlationKey: string) => `subscriptions/${encode(name)}/${encode(correlationKey)}`,
  messages: (name: string, correlationKey: string) => `messages/${encode(name)}/${encode(correlationKey)}`,
  followUp: (key: Key) => `follow-up/${key}`,
  model: (key: Key) => `model/${key}`,
};

const plain = /^[\w.:-]+$/;

function encode(part: string): string {
  return plain.test(part) ? part : encodeURIComponent(part);
}
