import type { InternalCommand } from '../protocol/command';
import type { Key, Variables } from '../protocol/key';

/** Row `process/<key>`: a process definition with its source, from which the broker prepares the model. */
export interface ProcessRow {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly resourceName: string;
  /** The bytes of the file, base64. */
  readonly resource: string;
  readonly deploymentKey: Key;
  /** Absent: the default tenant. */
  readonly tenant?: string;
}

/** Rows `process-latest/<id>`, `drg-latest/<id>`, `form-latest/<id>`: what a new deployment compares itself with. */
export interface LatestRow {
  readonly key: Key;
  readonly version: number;
  readonly resourceName: string;
  readonly checksum: string;
}

/** Row `drg/<key>`: a DMN file, from which the broker prepares the decisions. */
export interface DecisionRequirementsRow {
  readonly id: string;
  readonly version: number;
  readonly resourceName: string;
  readonly resource: string;
  readonly importedResources?: readonly string[];
  /** Absent: the default tenant. */
  readonly tenant?: string;
}

/** Row `decision/<key>`; the key of the latest version is row `decision-latest/<id>`. */
export interface DecisionRow {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly version: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  /** Absent: the default tenant. */
  readonly tenant?: string;
}

/** Row `drg-decisions/<drgKey>`: the decisions of a DMN file by their ids. */
export type DecisionsRow = Readonly<Record<string, { readonly key: Key; readonly version: number }>>;

/** Row `form/<key>`. */
export interface FormRow {
  readonly formId: string;
  readonly version: number;
  readonly resourceName: string;
  readonly resource: string;
  /** Absent: the default tenant. */
  readonly tenant?: string;
}

/** Row `subscriptions/<name>/<correlationKey>`: who waits, oldest first. */
export type SubscriptionsRow = readonly OpenSubscription[];

export interface OpenSubscription {
  readonly key: Key;
  readonly root: Key;
  readonly bpmnProcessId: string;
}

/** Row `messages/<name>/<correlationKey>`: what is buffered, oldest first. */
export type MessagesRow = readonly BufferedMessage[];

export interface BufferedMessage {
  readonly key: Key;
  readonly messageId: string;
  readonly deadline: number;
  readonly variables: Variables;
  /** Process ids that have had it: a message correlates at most once to each. */
  readonly correlated?: readonly string[];
}

/** Row `follow-up/<key>`: what a step left for the command `continue`; run it after a restart. */
export interface FollowUpRow {
  readonly commands: readonly InternalCommand[];
  /** Absent: the default tenant. */
  readonly tenant?: string;
}

/** Row `starts/<processDefinitionKey>`: what starts instances of this version, while it is the latest. */
export interface StartsRow {
  readonly timers?: Readonly<Record<Key, StartTimer>>;
  readonly messages?: Readonly<Record<Key, NamedStart>>;
  readonly signals?: Readonly<Record<Key, NamedStart>>;
}

export interface StartTimer {
  readonly target: string;
  readonly due: number;
  readonly repetitions?: number;
  readonly interval?: string;
}

export interface NamedStart {
  readonly name: string;
  readonly target: string;
}

/** Rows `message-starts/<name>` and `signal-starts/<name>`: the processes that a message or signal starts. */
export type EventStartsRow = readonly EventStart[];

export interface EventStart {
  readonly key: Key;
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
  readonly target: string;
}

/** Row `signals/<name>`: the pages of those who wait, `signals/<name>/<page>`; an empty one in between is no row. */
export interface SignalsRow {
  readonly first: number;
  readonly last: number;
  /** How many have been put on the last page. */
  readonly filled: number;
}

/** Row `signals/<name>/<page>`: some of those who wait, oldest first. */
export type SignalPageRow = readonly { readonly key: Key; readonly root: Key }[];
