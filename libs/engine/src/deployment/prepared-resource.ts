import type { ExecutableDecisions } from '../decisions';
import type { ExecutableProcess } from '../model/executable-process';

interface Resource {
  readonly name: string;
  /** The bytes, base64. */
  readonly content: string;
  /** MD5 of the bytes, base64. */
  readonly checksum: string;
}

export interface PreparedDecisions extends Resource {
  readonly kind: 'dmn';
  readonly decisions: ExecutableDecisions;
  /** The files of the same deployment that it imports, directly or not: the bytes, base64. */
  readonly imported?: readonly string[];
}

/** A file that has been read, checked and made ready: what the command deployment-create carries. */
export type PreparedResource =
  | (Resource & { readonly kind: 'bpmn'; readonly processes: readonly ExecutableProcess[] })
  | PreparedDecisions
  | (Resource & { readonly kind: 'form'; readonly formId: string });

/** What the client sent. */
export interface ResourceFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface DeploymentProblem {
  readonly resource: string;
  /** Empty when the file as a whole is meant. */
  readonly elementId: string;
  readonly reason: string;
}
