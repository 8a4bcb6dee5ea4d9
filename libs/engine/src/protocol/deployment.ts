import type { Key } from './key';

/** One version of a process definition. */
export interface ProcessRecord {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly resourceName: string;
  /** MD5 of the bytes, base64. */
  readonly checksum: string;
  /** The bytes, base64. */
  readonly resource: string;
  readonly duplicate: boolean;
  readonly deploymentKey: Key;
  readonly tenantId: string;
}

/** One version of a decision requirements graph (a DMN file). */
export interface DecisionRequirementsRecord {
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsName: string;
  readonly decisionRequirementsVersion: number;
  readonly decisionRequirementsKey: Key;
  readonly namespace: string;
  readonly resourceName: string;
  readonly checksum: string;
  readonly resource: string;
  /** The files that it imports, deployed along with it; Zeebe knows no imports. */
  readonly importedResources?: readonly string[];
  readonly duplicate: boolean;
  readonly tenantId: string;
}

/** One version of a decision of a decision requirements graph. */
export interface DecisionRecord {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly version: number;
  readonly decisionKey: Key;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  readonly duplicate: boolean;
  readonly tenantId: string;
}

/** One version of a form. */
export interface FormRecord {
  readonly formId: string;
  readonly version: number;
  readonly formKey: Key;
  readonly resourceName: string;
  readonly checksum: string;
  readonly resource: string;
  readonly duplicate: boolean;
  readonly tenantId: string;
}

export type ProcessMetadata = Omit<ProcessRecord, 'resource' | 'deploymentKey'>;
export type DecisionRequirementsMetadata = Omit<DecisionRequirementsRecord, 'resource' | 'importedResources'>;
export type FormMetadata = Omit<FormRecord, 'resource'>;

/** All that one deployment brought, duplicates included. */
export interface DeploymentRecord {
  readonly processesMetadata: readonly ProcessMetadata[];
  readonly decisionRequirementsMetadata: readonly DecisionRequirementsMetadata[];
  readonly decisionsMetadata: readonly DecisionRecord[];
  readonly formMetadata: readonly FormMetadata[];
  readonly tenantId: string;
}

/** A process, a decision requirements graph or a form is taken away. */
export interface ResourceDeletionRecord {
  readonly resourceKey: Key;
  readonly tenantId: string;
}
