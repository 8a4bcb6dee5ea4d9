import type { Boxed } from './boxed';

/** A DMN file made ready to be evaluated: plain data, elements in the order of the file. */
export interface ExecutableDecisions {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly decisions: readonly ExecutableDecision[];
  readonly inputs: readonly InputData[];
  readonly knowledge: readonly KnowledgeModel[];
  readonly services: readonly DecisionService[];
  readonly types: readonly ItemType[];
  readonly imports: readonly ImportedModel[];
  /** Names that FEEL must know because they hold more than letters and digits. */
  readonly names: readonly string[];
}

interface ImportedModel {
  /** What its elements are seen under; empty when they are seen as if they were here. */
  readonly alias: string;
  readonly namespace: string;
  /** Undefined while it was not deployed together with this one. */
  readonly model?: ExecutableDecisions;
}

/** An element of this file, or of one that it imports. */
export interface Reference {
  readonly id: string;
  /** Undefined for an element of the same file. */
  readonly namespace?: string;
}

/** What every element of a requirements graph has. */
export interface DrgElement {
  readonly id: string;
  readonly name: string;
  /** Under which its value is seen by who requires it. */
  readonly variable: string;
  readonly typeRef?: string;
}

type InputData = DrgElement;

export interface ExecutableDecision extends DrgElement {
  /** Decisions that have to be made before, in this order. */
  readonly requires: readonly Reference[];
  readonly inputs: readonly Reference[];
  readonly knowledge: readonly Reference[];
  readonly logic: Boxed;
}

export interface KnowledgeModel extends DrgElement {
  readonly knowledge: readonly Reference[];
  readonly logic: Extract<Boxed, { kind: 'function' }>;
}

export interface DecisionService extends DrgElement {
  readonly outputs: readonly Reference[];
  readonly inputDecisions: readonly Reference[];
  readonly inputs: readonly Reference[];
}

/** An item definition (DMN 1.5, 7.3.2), or a component of one. */
export interface ItemType {
  readonly name: string;
  readonly isCollection: boolean;
  /** Another type under its name. */
  readonly base?: string;
  readonly components: readonly ItemType[];
  /** Unary tests that each value has to pass. */
  readonly allowed?: string;
  /** Unary tests that the value as a whole has to pass. */
  readonly constraint?: string;
  /** For a type of functions. */
  readonly result?: string;
  readonly isFunction: boolean;
}
