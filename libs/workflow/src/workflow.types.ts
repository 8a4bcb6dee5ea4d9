import type { EngineName } from '@farled/stream';

export type { EngineName };

/** A file to deploy; its name's ending says what it is (.bpmn, .dmn, .form). */
export interface ResourceFile {
  readonly name: string;
  readonly content: string;
}

/** What a deployment made, or found already there. */
export interface Deployed {
  readonly processes: readonly { bpmnProcessId: string; version: number; processDefinitionKey: string }[];
  readonly decisions: readonly { decisionId: string; version: number; decisionKey: string }[];
  readonly forms: readonly { formId: string; version: number; formKey: string }[];
}
