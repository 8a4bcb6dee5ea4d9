import type { Key } from '../protocol/key';
import { namePart } from './name-part';

/** The ids of the rows, `<kind>/<rest>`. Names come from outside: see `namePart`. */
export const rowIds = {
  instance: (rootKey: Key) => `instance/${rootKey}`,
  owner: (key: Key) => `owner/${key}`,
  process: (key: Key) => `process/${key}`,
  processVersion: (bpmnProcessId: string, version: number) => `process-version/${namePart(bpmnProcessId)}/${version}`,
  /** How many instances of a process definition there are. */
  running: (processDefinitionKey: Key) => `running/${processDefinitionKey}`,
  /** The highest version that a process has ever had; only after one was deleted. */
  processLast: (bpmnProcessId: string) => `process-last/${namePart(bpmnProcessId)}`,
  processLatest: (bpmnProcessId: string) => `process-latest/${namePart(bpmnProcessId)}`,
  decisionRequirements: (key: Key) => `drg/${key}`,
  decisionRequirementsLatest: (id: string) => `drg-latest/${namePart(id)}`,
  decisionsOf: (drgKey: Key) => `drg-decisions/${drgKey}`,
  decision: (key: Key) => `decision/${key}`,
  decisionVersion: (id: string, version: number) => `decision-version/${namePart(id)}/${version}`,
  decisionRequirementsVersion: (id: string, version: number) => `drg-version/${namePart(id)}/${version}`,
  decisionLatest: (id: string) => `decision-latest/${namePart(id)}`,
  form: (key: Key) => `form/${key}`,
  formVersion: (id: string, version: number) => `form-version/${namePart(id)}/${version}`,
  formLatest: (id: string) => `form-latest/${namePart(id)}`,
  subscriptions: (name: string, correlationKey: string) =>
    `subscriptions/${namePart(name)}/${namePart(correlationKey)}`,
  messages: (name: string, correlationKey: string) => `messages/${namePart(name)}/${namePart(correlationKey)}`,
  starts: (processDefinitionKey: Key) => `starts/${processDefinitionKey}`,
  messageStarts: (name: string) => `message-starts/${namePart(name)}`,
  messageLock: (bpmnProcessId: string, correlationKey: string) =>
    `message-lock/${namePart(bpmnProcessId)}/${namePart(correlationKey)}`,
  signalStarts: (name: string) => `signal-starts/${namePart(name)}`,
  signals: (name: string) => `signals/${namePart(name)}`,
  signalPage: (name: string, page: number) => `signals/${namePart(name)}/${page}`,
  followUp: (key: Key) => `follow-up/${key}`,
  model: (key: Key) => `model/${key}`,
};
